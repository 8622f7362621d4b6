import { Button, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { formatDate } from '#core/content/dates'
import type { SettingsRow } from '#core/transfer/rows'
import { changeSettings } from '../../db/settings.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { momentNow } from '../../platform/clock.ts'
import { useContent } from '../../platform/study-content.tsx'
import { Page } from '../../ui/Page.tsx'
import { SavedSlider } from '../../ui/SavedSlider.tsx'
import { DataSection } from './DataSection.tsx'
import { ProblemsSection } from './ProblemsSection.tsx'
import { Section } from './Section.tsx'

/** What can be chosen, and where the data are. */
export function SettingsScreen() {
  const settings = useSettings()
  const { pack } = useContent()
  const change = (part: Partial<Omit<SettingsRow, 'id'>>) => void changeSettings(part, momentNow().at)
  return (
    <Page title="Settings">
      <Stack gap="xl">
        <Section title="Review">
          <NewPerDay value={settings.newPerDay} onSave={(newPerDay) => change({ newPerDay })} />
          <div>
            <Text fw={500} id="retention">
              Desired retention: {Math.round(settings.desiredRetention * 100)} %
            </Text>
            <Text size="xs" c="dimmed" mb="xs">
              How many of the due cards you want to recall. More means more reviews; 90 % suits most people. It holds
              from the next answer on.
            </Text>
            <SavedSlider
              min={70}
              max={97}
              maw={320}
              value={Math.round(settings.desiredRetention * 100)}
              onSave={(percent) => change({ desiredRetention: percent / 100 })}
              label={(v) => `${v} %`}
              thumbProps={{ 'aria-labelledby': 'retention' }}
            />
          </div>
        </Section>
        <Section title="Look">
          <Choice
            label="Theme"
            value={settings.theme}
            data={[
              { value: 'system', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            onChange={(theme) => change({ theme })}
          />
          <div>
            <Text fw={500} id="settings-text-size" mb={4}>
              Size of the text: {settings.textSize} px
            </Text>
            <SavedSlider
              min={14}
              max={28}
              maw={320}
              value={settings.textSize}
              label={null}
              onSave={(textSize) => change({ textSize })}
              thumbProps={{ 'aria-labelledby': 'settings-text-size' }}
            />
          </div>
          <Choice
            label="Width of the text"
            value={settings.textWidth}
            data={[
              { value: 'narrow', label: 'Narrow' },
              { value: 'normal', label: 'Normal' },
              { value: 'wide', label: 'Wide' },
            ]}
            onChange={(textWidth) => change({ textWidth })}
          />
        </Section>
        <DataSection />
        <ProblemsSection />
        <Section title="About">
          <Text>
            {pack.title}, edition {pack.edition}: {pack.documents.length} documents, {pack.facts.length} facts,{' '}
            {pack.sources.length} sources read until {formatDate(pack.sourcesReadUntil)}. Content {pack.license};
            program MIT.
          </Text>
          <Button
            variant="default"
            w="fit-content"
            onClick={() => change({ firstStartDone: false })}
            component="a"
            href="#/"
          >
            Show the first steps again
          </Button>
        </Section>
      </Stack>
    </Page>
  )
}

interface NewPerDayProps {
  readonly value: number
  readonly onSave: (value: number) => void
}

function NewPerDay({ value, onSave }: NewPerDayProps) {
  const [typed, setTyped] = useState<number | string | null>(null)
  // What is typed stands until the database has it: the value comes back from there a little later.
  if (typed === value) setTyped(null)
  return (
    <NumberInput
      label="New cards a day"
      description="How many cards you meet for the first time each day. Those of documents you have opened come first."
      min={0}
      max={999}
      maw={320}
      clampBehavior="strict"
      allowDecimal={false}
      value={typed ?? value}
      onChange={(next) => {
        setTyped(next)
        if (typeof next === 'number') onSave(next)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly data: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, data, onChange }: ChoiceProps<T>) {
  return (
    <div>
      <Text fw={500} mb={4}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} value={value} data={[...data]} onChange={onChange} />
    </div>
  )
}
