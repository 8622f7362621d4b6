import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { PackReading } from '../../db/pack-messages.ts'
import { useKeepsFocus } from '../../ui/keep-focus.ts'
import { type OfferedPack, offerPack, useOfferedPack } from '../../ui/offered-pack.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import classes from './PackOffer.module.css'
import { PackPreview } from './PackPreview.tsx'
import { PackProblems } from './PackProblems.tsx'
import { ReadingPack } from './ReadingPack.tsx'
import { adopt, type Offer, usePackOffer } from './use-pack-offer.ts'

/** What a chosen, dropped or opened pack holds, over whatever screen there is. Nothing is added before the reader says so. */
export function PackOffer() {
  const offered = useOfferedPack()
  // A new offer is read from the beginning.
  return offered === null ? null : <OfferDialog key={offered.number} offered={offered} />
}

const close = (): void => offerPack(null)

function OfferDialog({ offered }: { readonly offered: OfferedPack }) {
  useFocusBack()
  useKeepsFocus(true)
  const offer = usePackOffer(offered)
  return (
    <Modal opened onClose={close} size="lg" title={titleOf(offer, offered.upload.name)}>
      <OfferBody offer={offer} offered={offered} />
    </Modal>
  )
}

function titleOf(offer: Offer, name: string): string {
  switch (offer.kind) {
    case 'reading':
      return `Reading “${name}”`
    case 'refused':
    case 'failed':
      return `“${name}” cannot be added`
    case 'read': {
      const { pack, change, base } = offer.reading
      if (change === 'new') return `Add “${pack.title}”?`
      if (change === 'changed') return `Update “${base?.title ?? pack.title}”?`
      return pack.title
    }
  }
}

function OfferBody({ offer, offered }: { readonly offer: Offer; readonly offered: OfferedPack }) {
  switch (offer.kind) {
    case 'reading':
      return <ReadingPack stage={offer.stage} onCancel={close} />
    case 'refused':
      return <PackProblems name={offered.upload.name} problems={offer.problems} onClose={close} />
    case 'failed':
      return (
        <Alert color="red" title="It could not be read" role="alert">
          {offer.message}. Nothing was added.
        </Alert>
      )
    case 'read':
      return <Question reading={offer.reading} updates={offered.updates} />
  }
}

/** Shows a pack and asks. */
function Question({ reading, updates }: { readonly reading: PackReading } & Pick<OfferedPack, 'updates'>) {
  const [location, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  const yes = yesOf(reading)
  const agree = async () => {
    setBusy(true)
    try {
      const refused = await adopt(reading)
      setProblem(refused)
      if (refused !== null) return
      close()
      if (location !== '/packs' && reading.change === 'new') navigate('/packs')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Stack>
      {problem !== null && (
        <Alert color="red" title="It was not added" role="alert">
          {problem}
        </Alert>
      )}
      {updates !== null && updates !== reading.pack.id && (
        <Text>It is another pack than the one that you wanted to update, which stays as it is.</Text>
      )}
      <Lead reading={reading} />
      <PackPreview reading={reading} />
      <Group justify="flex-end" className={classes['answer'] ?? ''}>
        <Button variant="default" onClick={close}>
          {yes === null ? 'Close' : 'Leave all as it is'}
        </Button>
        {yes !== null && (
          <Button loading={busy} onClick={() => void agree()} ref={button}>
            {yes}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

const isRemoved = ({ base }: PackReading): boolean => base !== null && base.content !== '' && base.deletedAt !== null

/** What the button says; null when there is nothing to do. */
function yesOf(reading: PackReading): string | null {
  if (isRemoved(reading)) return reading.change === 'same' ? 'Put it back' : 'Put it back and update'
  if (reading.change === 'same') return null
  return reading.change === 'new' ? 'Add the pack' : 'Update the pack'
}

/** What saying yes means. */
function Lead({ reading }: { readonly reading: PackReading }) {
  const { change, base, pack } = reading
  if (isRemoved(reading))
    return (
      <Text>
        You removed this pack; it lies in “Removed packs”. Putting it back brings back all that you made of it
        {change === 'same' ? '.' : `, with edition ${pack.edition} instead of ${base?.edition}.`}
      </Text>
    )
  if (change === 'same') return <Text>You have this pack already, the same to the letter. There is nothing to do.</Text>
  if (change === 'new') return null
  return (
    <Text>
      Edition {pack.edition} takes the place of edition {base?.edition}. Your highlights, notes and reviews stay; where
      a passage has changed, its highlight follows it or asks you.
    </Text>
  )
}
