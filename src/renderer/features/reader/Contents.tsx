import { Text } from '@mantine/core'
import { Link } from 'wouter'
import type { StudyDocument } from '#core/content/model'
import type { BlockId, PackId } from '#core/ids'
import classes from './Contents.module.css'

interface ContentsProps {
  readonly pack: PackId
  readonly document: StudyDocument
  readonly top: BlockId | null
  readonly onGo?: () => void
}

/** The document's headings; the one being read is marked. */
export function Contents({ pack, document, top, onGo }: ContentsProps) {
  const current = document.sections.find((s) => s.blocks.some((b) => b.id === top))?.id
  return (
    <nav aria-label="Contents">
      <Text size="xs" c="dimmed" mb={8}>
        Contents
      </Text>
      <ul className={classes['list']}>
        {document.sections.map((section) => (
          <li key={section.id} data-depth={section.depth}>
            <Link
              href={`/read/${pack}/${document.id}/${section.id}`}
              className={classes['link'] ?? ''}
              aria-current={section.id === current ? 'location' : undefined}
              {...(onGo === undefined ? {} : { onClick: onGo })}
            >
              <Unbroken text={section.title} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A title in which no line breaks inside of years: 2001–2003. */
function Unbroken({ text }: { readonly text: string }) {
  // Every second part is what the expression caught.
  return text.split(/(\d+[–-]\d+)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={part} className={classes['years']}>
        {part}
      </span>
    ),
  )
}
