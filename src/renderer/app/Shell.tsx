import { AppShell, Box, Button, NavLink, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBook2, IconCards, IconHighlight, IconHome, IconNotes, IconSettings } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { CommandId } from '#shared/commands'
import { runCommand } from '../ui/commands.ts'
import { Keys, useAriaKeys } from '../ui/Keys.tsx'
import { AfterFirstScreen } from './AfterFirstScreen.tsx'
import classes from './Shell.module.css'
import { NavTooltips } from './screens.ts'

const PLACES = [
  { path: '/', label: 'Today', command: 'go.today', icon: IconHome },
  { path: '/read', label: 'Read', command: 'go.read', icon: IconBook2 },
  { path: '/highlights', label: 'Highlights', command: 'go.highlights', icon: IconHighlight },
  { path: '/notes', label: 'Notes', command: 'go.notes', icon: IconNotes },
  { path: '/cards', label: 'Cards', command: 'go.cards', icon: IconCards },
  { path: '/settings', label: 'Settings', command: 'go.settings', icon: IconSettings },
] as const

/** The screens that the navigation shows, in order: Alt+1 opens the first. */
export const places: readonly { readonly path: string; readonly label: string; readonly command: CommandId }[] = PLACES

/** The frame around every screen: navigation that folds to icons below 1100 px, and the screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation()
  const isWide = useMediaQuery('(min-width: 1100px)', window.innerWidth >= 1100, { getInitialValueInEffect: false })
  return (
    <>
      <a href="#content" className={classes['skip']} onClick={focusContent}>
        Skip to the content
      </a>
      <AppShell navbar={{ width: isWide ? 200 : 60, breakpoint: 0 }} padding={0} transitionDuration={0}>
        <AppShell.Navbar p={8} className={classes['nav'] ?? ''} aria-label="Screens">
          {isWide && (
            <Text fw={600} px={12} py={12} className={classes['brand'] ?? ''}>
              SCO Study
            </Text>
          )}
          <Stack gap={2} pt={isWide ? 0 : 8}>
            {PLACES.map((place) => (
              <PlaceLink
                key={place.path}
                place={place}
                isWide={isWide}
                active={place.path === '/' ? location === '/' : location.startsWith(place.path)}
              />
            ))}
          </Stack>
          {!isWide && (
            <AfterFirstScreen>
              <NavTooltips links={PLACES.map(({ label }) => ({ id: linkId(label), label }))} />
            </AfterFirstScreen>
          )}
          <Button
            variant="subtle"
            color="gray"
            c="dimmed"
            mt="auto"
            px={isWide ? 12 : 0}
            justify={isWide ? 'space-between' : 'center'}
            aria-label="Show all keys"
            aria-keyshortcuts={useAriaKeys('help.keys')}
            rightSection={<Keys of="help.keys" />}
            styles={{ section: { marginInlineStart: isWide ? undefined : 0 } }}
            onClick={() => runCommand('help.keys')}
          >
            {isWide && 'Keys'}
          </Button>
        </AppShell.Navbar>
        <AppShell.Main>
          <Box id="content" tabIndex={-1} className={classes['content'] ?? ''}>
            {children}
          </Box>
        </AppShell.Main>
      </AppShell>
    </>
  )
}

interface PlaceLinkProps {
  readonly place: (typeof PLACES)[number]
  readonly isWide: boolean
  readonly active: boolean
}

function PlaceLink({ place: { path, label, icon: Icon, command }, isWide, active }: PlaceLinkProps) {
  return (
    <NavLink
      id={linkId(label)}
      component={Link}
      href={path}
      label={isWide ? label : undefined}
      aria-label={label}
      aria-current={active ? 'page' : undefined}
      aria-keyshortcuts={useAriaKeys(command)}
      active={active}
      leftSection={<Icon size={20} stroke={1.5} aria-hidden />}
      className={classes['link'] ?? ''}
      data-folded={!isWide || undefined}
    />
  )
}

const linkId = (label: string): string => `go-${label.toLowerCase()}`

/** The address after `#` is the route, so the skip link moves the focus itself. */
function focusContent(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
