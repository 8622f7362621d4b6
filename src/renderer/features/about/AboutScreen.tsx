import { Button, EmptyState, Stack, Text } from '@mantine/core'
import { Link, useLocation, useParams } from 'wouter'
import type { PackId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { useLibrary } from '../../platform/study-content.tsx'
import { FilterSelect } from '../../ui/Filters.tsx'
import { Page } from '../../ui/Page.tsx'
import { Part } from '../../ui/Part.tsx'
import { usePrint } from '../../ui/use-print.ts'
import { EditionsList } from './EditionsList.tsx'
import { PackFigures } from './PackFigures.tsx'
import { Sources } from './Sources.tsx'
import { Statements } from './Statements.tsx'
import { Uncertain } from './Uncertain.tsx'

/** What a pack is, how old it is, what is uncertain in it, how it changed, and what it rests on. Without a pack in the address: the first one. */
export function AboutScreen() {
  const { pack } = useParams<{ readonly pack?: string }>()
  const { packs, packById } = useLibrary()
  const entry = pack === undefined ? packs[0] : packById.get(pack as PackId)
  return entry === undefined ? <NoSuchPack /> : <AboutPack key={entry.pack.id} entry={entry} />
}

/** What is shown for a pack that is not there. */
export function NoSuchPack() {
  return (
    <Page title="About this content">
      <EmptyState
        title="This content is not here"
        description="Its pack was removed, or the address has a slip."
        mt="lg"
      >
        <Button component={Link} href="/read">
          Read
        </Button>
      </EmptyState>
    </Page>
  )
}

function AboutPack({ entry }: { readonly entry: LibraryPack }) {
  const { pack } = entry
  usePrint(`About ${pack.title}`)
  return (
    <Page title="About this content" lead={pack.title} actions={<PackChoice shown={pack.id} />}>
      <Stack gap="xl">
        <div>
          {pack.description !== '' && (
            <Text maw="68ch" mb="md">
              {pack.description}
            </Text>
          )}
          <PackFigures entry={entry} />
        </div>
        {pack.facts.length === 0 && pack.sources.length === 0 && (
          <Text maw="68ch">
            This pack names no sources and ties no facts to its sentences, so nothing here can say how sure it is.
          </Text>
        )}
        {pack.facts.length > 0 && (
          <Part title="What is uncertain">
            <Uncertain entry={entry} />
          </Part>
        )}
        {pack.statements.length > 0 && (
          <Part title="Statements compared with the sources">
            <Statements entry={entry} />
          </Part>
        )}
        <Part title="Editions">
          <EditionsList pack={pack} />
        </Part>
        {pack.sources.length > 0 && (
          <Part title="Sources">
            <Sources pack={pack} />
          </Part>
        )}
      </Stack>
    </Page>
  )
}

/** Leads from pack to pack, where there are several. */
function PackChoice({ shown }: { readonly shown: PackId }) {
  const { packs } = useLibrary()
  const [, navigate] = useLocation()
  if (packs.length < 2) return null
  return (
    <FilterSelect
      label="Pack"
      value={shown}
      options={packs.map(({ pack }) => ({ value: pack.id, label: pack.title }))}
      onChange={(id) => navigate(`/about/${id}`)}
    />
  )
}
