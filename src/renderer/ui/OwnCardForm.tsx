import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Place } from '#core/annotations/place'
import type { DocumentId, RowId } from '#core/ids'
import { TagsField } from './TagsField.tsx'
import { useFocusBack } from './use-focus-back.ts'

/** A card of one's own as it is filled in. */
export interface OwnCardDraft {
  /** Null for a new card. */
  readonly id: RowId | null
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
  readonly passage: { readonly place: Place; readonly document: DocumentId } | null
}

interface OwnCardFormProps {
  readonly draft: OwnCardDraft
  /** Tags that are offered. */
  readonly tagsInUse?: readonly string[]
  /** `unsaved`: what was typed and is not saved, so that it can be taken up again; null when nothing was changed. */
  readonly onClose: (unsaved: OwnCardDraft | null) => void
  readonly onSave: (draft: OwnCardDraft) => void
}

/** Fills in a card of one's own, new or there already. */
export function OwnCardForm({ draft, tagsInUse = [], onClose, onSave }: OwnCardFormProps) {
  useFocusBack()
  const [front, setFront] = useState(draft.front)
  const [back, setBack] = useState(draft.back)
  const [tags, setTags] = useState<readonly string[]>(draft.tags)
  const [tried, setTried] = useState(false)
  const isNew = draft.id === null
  const isChanged = front !== draft.front || back !== draft.back || tags.join('\n') !== draft.tags.join('\n')
  const close = () => onClose(isChanged ? { ...draft, front, back, tags } : null)
  const isComplete = front.trim() !== '' && back.trim() !== ''
  const save = () => {
    setTried(true)
    if (isComplete) onSave({ ...draft, front: front.trim(), back: back.trim(), tags })
  }
  return (
    <Modal opened onClose={close} title={isNew ? 'Make a card' : 'Edit the card'} size="lg">
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          save()
        }}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) save()
        }}
      >
        <Stack>
          {draft.passage !== null && (
            <Text size="sm" c="dimmed" lineClamp={3}>
              Cites: “{draft.passage.place.segments.map((s) => s.exact).join(' … ')}”
            </Text>
          )}
          <Textarea
            label="Front"
            description="What you are asked. One thing at a time is remembered best."
            autosize
            minRows={2}
            data-autofocus
            required
            error={tried && front.trim() === '' && 'Write a question.'}
            value={front}
            onChange={(e) => setFront(e.currentTarget.value)}
          />
          <Textarea
            label="Back"
            description="What you want to recall."
            autosize
            minRows={2}
            required
            error={tried && back.trim() === '' && 'Write the answer.'}
            value={back}
            // The passage is only a suggestion: what is typed takes its place.
            onFocus={(e) => isNew && back === draft.back && e.currentTarget.select()}
            onChange={(e) => setBack(e.currentTarget.value)}
          />
          <TagsField label="Tags" tags={tags} inUse={tagsInUse} onChange={setTags} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit">{isNew ? 'Add the card' : 'Save'}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
