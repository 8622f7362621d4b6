import { Anchor, List, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { documentKey } from '#core/library/document-key'
import { documentNames } from '#core/library/document-names'
import { schedulingOf } from '#core/scheduling/answer'
import { blockRoute } from '#core/search/pack-entries'
import { readFading } from '../../db/today.ts'
import { useLive } from '../../db/use-live.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'

const MOST = 3

/** Documents of which something is about to be forgotten, each with a way to the weakest sentence. */
export function FadingList() {
  const library = useLibrary()
  const settings = useSettings()
  const scheduling = useMemo(() => schedulingOf(settings), [settings])
  const fading = useLive(() => readFading(library, momentNow(), scheduling, MOST), [library, scheduling])
  const names = useMemo(() => documentNames(library), [library])
  return (
    <section aria-labelledby="fading">
      <Title order={2} id="fading" mb="xs">
        Fading
      </Title>
      {fading?.length === 0 && (
        <Text c="dimmed">Facts that you are about to forget stand here, by document. There are none now.</Text>
      )}
      {fading !== undefined && fading.length > 0 && (
        <List listStyleType="none" spacing="xs">
          {fading.map(({ pack, document, facts, meanRecall, weakest }) => (
            <List.Item key={documentKey(pack, document)}>
              <Anchor component={Link} href={blockRoute({ id: pack }, { id: document }, weakest)}>
                {facts} {facts === 1 ? 'fact is' : 'facts are'} fading in {names.get(documentKey(pack, document))}
              </Anchor>
              <Text size="sm" c="dimmed" className="tabular">
                Opens at the weakest. You would recall about {Math.round(meanRecall * 100)} % of what you began there.
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </section>
  )
}
