import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { GeneratedCard } from '#core/cards/model'
import { preview, schedulingOf } from '#core/scheduling/answer'
import { describeDays, describeWait } from '#core/scheduling/describe-due'
import type { Rating } from '#core/scheduling/log-line'
import { answerCard, readMemory } from '../../db/review-actions.ts'
import { changeSettings } from '../../db/settings.ts'
import { useLive } from '../../db/use-live.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { announce } from '../../ui/announce.ts'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { usePageHeading } from '../../ui/Page.tsx'
import { say } from '../../ui/say.tsx'
import { GradeButtons, gradeBindings } from './GradeButtons.tsx'
import classes from './ReviewScreen.module.css'

const STEPS = ['Read one sentence', 'Recall it', 'Say how well you knew it'] as const

/** The first start: from one sentence to the first reviewed card in three steps. It is a real card, and the answer is a real answer. */
export function FirstSteps() {
  const [card] = useLibrary().cards
  return card === undefined ? null : <Steps card={card} />
}

function Steps({ card }: { readonly card: GeneratedCard }) {
  const { packById } = useLibrary()
  const heading = usePageHeading('Welcome')
  const [step, setStep] = useState(0)
  const { outcomes, shownAt, answer } = useFirstCard(card)
  const next = () => {
    setStep(step + 1)
    announce(step === 0 ? `Question: ${card.prompt}` : `Answer: ${card.answer}`)
  }
  useCommands({
    'first.next': { isEnabled: () => step < 2, run: next },
    ...gradeBindings(
      () => step === 2,
      (rating) => void answer(rating),
    ),
  })
  const nextKeys = useAriaKeys('first.next')
  return (
    <div className={classes['screen']}>
      <Title order={1} tabIndex={-1} ref={heading} className={classes['heading'] ?? ''} fz={28} mb={4}>
        {packById.get(card.pack)?.pack.title}
      </Title>
      <Text c="dimmed" mb="xl">
        For anyone who wants to understand it and remember it: read, mark what matters, and keep it with cards that cite
        their sentence. Everything stays on this machine; no account, no network. Three short steps lead to your first
        card.
      </Text>
      <Text size="sm" c="dimmed" mb={4}>
        Step {step + 1} of 3
      </Text>
      <Title order={2} mb="lg">
        {STEPS[step]}
      </Title>
      <Stack gap="lg">
        <StepText card={card} step={step} />
        {step < 2 ? (
          <Button size="md" onClick={next} rightSection={<Keys of="first.next" />} aria-keyshortcuts={nextKeys}>
            {step === 0 ? 'I have read it' : 'Show the answer'}
          </Button>
        ) : (
          <GradeButtons outcomes={outcomes} from={shownAt.at} onGrade={(r) => void answer(r)} />
        )}
        <Group justify="center">
          <Anchor component="button" type="button" size="sm" onClick={() => void finishFirstStart()}>
            Skip the first steps
          </Anchor>
        </Group>
      </Stack>
    </div>
  )
}

const finishFirstStart = (): Promise<void> =>
  changeSettings({ firstStartDone: true }, momentNow().at, 'First steps left')

/** What the four answers would give, and what takes one: a real answer, after which the first start is done. */
function useFirstCard(card: GeneratedCard) {
  const settings = useSettings()
  const [shownAt] = useState(() => momentNow())
  const memory = useLive(() => readMemory(card.id), [card])
  const scheduling = useMemo(() => schedulingOf(settings), [settings])
  const outcomes = preview(card.id, memory ?? null, shownAt, scheduling)
  const isBusy = useRef(false)
  const answer = async (rating: Rating) => {
    // The screen goes a moment after the answer: a key that is pressed twice must not answer twice.
    if (isBusy.current) return
    isBusy.current = true
    try {
      const moment = momentNow()
      const given = { cardId: card.id, rating, evidence: 'recalled' as const, took: moment.at - shownAt.at }
      await answerCard(given, moment, scheduling)
      const { dueAt, intervalDays } = outcomes[rating]
      const back = intervalDays === 0 ? describeWait(dueAt - shownAt.at) : describeDays(intervalDays)
      say(`Your first card is reviewed. It comes back ${back}.`)
      await finishFirstStart()
    } finally {
      isBusy.current = false
    }
  }
  return { outcomes, shownAt, answer }
}

/** @param step 0: the sentence; 1: the question; 2: its answer, too */
function StepText({ card, step }: { readonly card: GeneratedCard; readonly step: number }) {
  return (
    <>
      <div className={classes['prompt']}>{step === 0 ? card.citation.telling.quote : card.prompt}</div>
      {step === 2 && (
        <div role="region" aria-label="Answer">
          <Text fz={22} fw={600}>
            {card.answer}
          </Text>
          <Text c="dimmed" mt={4}>
            The better you knew it, the later it comes back. The time stands below each button.
          </Text>
        </div>
      )}
    </>
  )
}
