import { NavLink, Stack, Text, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCommand, IconKeyboard } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { CommandId } from '#shared/commands'
import { runCommand } from '../ui/commands.ts'
import { Keys, useAriaKeys } from '../ui/Keys.tsx'
import { AfterFirstScreen } from './AfterFirstScreen.tsx'
import { PLACES, type Place } from './places.ts'
import classes from './Shell.module.css'
import { NavTooltips } from './screens.ts'

/** What stands below the screens: the way to everything else. */
const HINTS = [
  { id: 'hint-palette', label: 'Search or do anything', command: 'palette.open', icon: IconCommand },
  { id: 'hint-keys', label: 'Show all keys', command: 'help.keys', icon: IconKeyboard },
] as const

const TOOLTIPS = [...PLACES.map(({ label }) => ({ id: linkId(label), label })), ...HINTS]

/**
 * The frame around every screen: navigation that folds to icons below 1100 px, and the screen. Mantine's AppShell would bring its scroll lock
 * into the first screen for no more than this.
 */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation()
  const isWide = useMediaQuery('(min-width: 1100px)', window.innerWidth >= 1100, { getInitialValueInEffect: false })
  return (
    <>
      <a href="#content" className={`${classes['skip']} no-print`} onClick={focusContent}>
        Skip to the content
      </a>
      <div className={classes['frame']}>
        <nav className={classes['nav']} data-folded={!isWide || undefined} aria-label="Screens">
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
                active={location === place.path || (place.path !== '/' && location.startsWith(`${place.path}/`))}
              />
            ))}
          </Stack>
          <Stack gap={2} mt="auto" pt={8}>
            {HINTS.map((hint) => (
              <Hint key={hint.id} {...hint} isWide={isWide} />
            ))}
          </Stack>
          {!isWide && (
            <AfterFirstScreen>
              <NavTooltips links={TOOLTIPS} />
            </AfterFirstScreen>
          )}
        </nav>
        <main className={classes['main']}>
          <div id="content" tabIndex={-1} className={classes['content']}>
            {children}
          </div>
        </main>
      </div>
    </>
  )
}

interface PlaceLinkProps {
  readonly place: Place
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

interface HintProps {
  readonly id: string
  readonly label: string
  readonly command: CommandId
  readonly icon: typeof IconCommand
  readonly isWide: boolean
}

/** A command with its key in front, as one reads it: "Ctrl + K  search or do anything". */
function Hint({ id, label, command, icon: Icon, isWide }: HintProps) {
  return (
    <UnstyledButton
      id={id}
      aria-label={label}
      aria-keyshortcuts={useAriaKeys(command)}
      className={classes['hint'] ?? ''}
      data-folded={!isWide || undefined}
      onClick={() => runCommand(command)}
    >
      {isWide ? (
        <>
          <Keys of={command} /> <span>{label}</span>
        </>
      ) : (
        <Icon size={20} stroke={1.5} aria-hidden />
      )}
    </UnstyledButton>
  )
}

function linkId(label: string): string {
  return `go-${label.toLowerCase()}`
}

/** The address after `#` is the route, so the skip link moves the focus itself. */
function focusContent(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
