import { CloseButton, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { useCommands } from '../../ui/commands.ts'
import { Page } from '../../ui/Page.tsx'
import { DataActionsProvider, useNewDataActions } from './data-actions.tsx'
import { backUpNow, openCopyFile, saveCopy } from './data-work.ts'
import { SectionView } from './SectionView.tsx'
import classes from './SettingsScreen.module.css'
import { findSettings } from './sections.ts'

/** What can be chosen, where the data are, and what the app does not do. */
export function SettingsScreen() {
  const { section: goal } = useParams<{ readonly section?: string }>()
  const [, navigate] = useLocation()
  const [query, setQuery] = useState('')
  const actions = useNewDataActions()
  const doWithData = (work: Parameters<typeof actions.run>[0]) => () => {
    // What it says stands there, whatever is filtered.
    setQuery('')
    navigate('/settings/data')
    void actions.run(work)
  }
  useCommands({
    'data.save-copy': doWithData(saveCopy),
    'data.open-copy': doWithData(openCopyFile),
    'data.back-up': doWithData(backUpNow),
  })
  const found = findSettings(query)
  const [gone, setGone] = useState(goal)
  if (gone !== goal) {
    // Who follows a link to a section wants to see it, also if it was not looked for.
    setGone(goal)
    if (!found.some(({ id }) => id === goal)) setQuery('')
  }
  return (
    <Page title="Settings">
      <div className={classes['columns']}>
        <div className={classes['side']}>
          <TextInput
            label="Find a setting"
            leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
            rightSection={query !== '' && <CloseButton aria-label="Show all settings" onClick={() => setQuery('')} />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
          />
          <nav aria-label="Settings">
            <ul className={classes['contents']}>
              {found.map(({ id, title }) => (
                <li key={id}>
                  <Link
                    href={`/settings/${id}`}
                    className={classes['link'] ?? ''}
                    aria-current={id === goal ? 'location' : undefined}
                  >
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <DataActionsProvider value={actions}>
          <Stack gap="xl" className={classes['sections'] ?? ''}>
            {found.map((section) => (
              <SectionView key={section.id} section={section} isGoal={section.id === goal} />
            ))}
            <Text role="status" c="dimmed">
              {found.length === 0 ? 'No setting has these words. Try another, such as “font” or “backup”.' : ''}
            </Text>
          </Stack>
        </DataActionsProvider>
      </div>
    </Page>
  )
}
