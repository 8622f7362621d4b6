import { Anchor, Text } from '@mantine/core'
import { hitPlace } from '#core/search/hit-place'
import type { SearchGroup as Group, SearchHit, SearchKind } from '#core/search/model'
import { useLibrary } from '../../platform/study-content.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { SEARCH_KIND_NAMES } from '../../ui/search-kinds.ts'
import { HIT } from './move-among-hits.ts'
import classes from './SearchScreen.module.css'

interface SearchGroupProps {
  readonly group: Group
  /** Whether it is shown in full. */
  readonly isOpened: boolean
  /** Shows a group in full, or none. */
  readonly onOpen: (kind: SearchKind | null) => void
}

/** The hits of one kind. */
export function SearchGroup({ group: { kind, hits, total }, isOpened, onOpen }: SearchGroupProps) {
  const name = SEARCH_KIND_NAMES[kind]
  return (
    <section aria-label={`${name}, ${total} found`} className={classes['group']}>
      <div className={classes['groupHead']}>
        <h2 className={classes['groupName']}>
          {name} <span className={classes['count']}>{total.toLocaleString()}</span>
        </h2>
        {total > hits.length && !isOpened && (
          <Anchor component="button" type="button" size="sm" onClick={() => onOpen(kind)}>
            Show all {name.toLowerCase()}
          </Anchor>
        )}
        {isOpened && (
          <Anchor component="button" type="button" size="sm" onClick={() => onOpen(null)}>
            Show fewer {name.toLowerCase()}
          </Anchor>
        )}
      </div>
      <ul className={classes['hits']}>
        {hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ul>
      {isOpened && total > hits.length && (
        <Text size="sm" c="dimmed">
          These are the best {hits.length} of {total.toLocaleString()}. One more word narrows them.
        </Text>
      )}
    </section>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const library = useLibrary()
  return (
    <li>
      <a href={`#${hit.route}`} className={classes['hit']} {...{ [HIT]: '' }}>
        <span className={classes['title']}>
          <MarkedText {...hit.title} />
        </span>{' '}
        <span className={classes['place']}>{hitPlace(hit, library)}</span>{' '}
        {hit.excerpt.text !== '' && (
          <span className={classes['excerpt']}>
            <MarkedText {...hit.excerpt} />
          </span>
        )}
      </a>
    </li>
  )
}
