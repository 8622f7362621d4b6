import { Alert, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSettings } from '../../db/use-settings.tsx'
import { askForNotices, isInBrowser, noticeState } from '../../platform/reminders.ts'
import { change } from './change.ts'

/** 18:00: after work, before the evening is over. */
const USUAL = 18 * 60

/** A notice at a chosen time when cards are due, off at first. */
export function RemindersSetting() {
  const { remindAt } = useSettings()
  const [state, setState] = useState(noticeState)
  const isOn = remindAt !== null
  const turn = async (on: boolean) => {
    if (!on) return change({ remindAt: null })
    const answered = await askForNotices()
    setState(answered)
    if (answered === 'allowed') change({ remindAt: USUAL })
  }
  return (
    <Stack gap="md">
      <Switch
        label="Remind me when cards are due"
        description="Once a day, on this machine. Not when nothing is due, and not when you have reviewed already."
        checked={isOn && state === 'allowed'}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      {isOn && state === 'allowed' && (
        <TextInput
          type="time"
          label="At"
          maw={160}
          required
          withAsterisk={false}
          value={formatTime(remindAt)}
          onChange={(event) => {
            const minutes = parseTime(event.currentTarget.value)
            if (minutes !== null) change({ remindAt: minutes })
          }}
        />
      )}
      {state === 'refused' && (
        <Alert color="red" title="The browser does not show notices of this page" role="alert">
          To allow them, click the sign on the left of the address, choose the settings of the site, and allow
          notifications. Then switch the reminder on again.
        </Alert>
      )}
      <Text size="xs" c="dimmed">
        {isInBrowser
          ? 'In the browser a reminder comes only while the app is open in a tab.'
          : 'A reminder comes while the app runs, also when its window is not in front.'}
      </Text>
    </Stack>
  )
}

const two = (n: number): string => String(n).padStart(2, '0')

const formatTime = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Minutes after midnight of "18:05"; null while the field is not complete. */
function parseTime(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}
