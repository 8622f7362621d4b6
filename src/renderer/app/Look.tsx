import { useMantineColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLayoutEffect } from 'react'
import { LIMITS_OF_TEXT, type SettingsRow } from '#core/transfer/rows'
import { changeSettings } from '../db/settings.ts'
import { useSettings } from '../db/use-settings.tsx'
import { momentNow } from '../platform/clock.ts'
import { type Binding, useCommands } from '../ui/commands.ts'

/** Puts the look that the reader chose on the page, as soon as it is chosen in any window, and follows the system where they left it to it. */
export function Look() {
  const settings = useSettings()
  const { theme, contrast, motion, font, lineHeight } = settings
  const { setColorScheme } = useMantineColorScheme()
  const moreContrast = useSystem('(prefers-contrast: more)')
  const lessMotion = useSystem('(prefers-reduced-motion: reduce)')
  const forced = useSystem('(forced-colors: active)')
  // Before the screen is painted, so that nothing is seen in another look first.
  useLayoutEffect(() => setColorScheme(SCHEMES[theme]), [theme, setColorScheme])
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement
    dataset['paper'] = theme === 'sepia' ? 'sepia' : 'plain'
    dataset['contrast'] = contrast === 'high' || moreContrast ? 'high' : 'normal'
    dataset['colors'] = forced ? 'forced' : 'own'
    dataset['motion'] = motion === 'reduced' || lessMotion ? 'reduced' : 'full'
    dataset['face'] = font
    style.setProperty('--reading-line', String(lineHeight))
    if (font === 'dyslexic') void import('./hyperlegible.ts')
  }, [theme, contrast, motion, font, lineHeight, moreContrast, lessMotion, forced])
  useLookCommands(settings)
  return null
}

const SCHEMES = { system: 'auto', light: 'light', sepia: 'light', dark: 'dark' } as const

const useSystem = (query: string): boolean => useMediaQuery(query, false, { getInitialValueInEffect: false })

const WIDTHS = ['narrow', 'normal', 'wide'] as const

/** The look by commands: what the settings hold, a step at a time. */
function useLookCommands({ textSize, textWidth, lineHeight, contrast, motion }: SettingsRow): void {
  const choose = (change: Partial<Omit<SettingsRow, 'id'>>) => void changeSettings(change, momentNow().at)
  const { size, lineHeight: space } = LIMITS_OF_TEXT
  const width = WIDTHS.indexOf(textWidth)
  const widen = (steps: number): Binding => {
    const next = WIDTHS[width + steps]
    return { isEnabled: () => next !== undefined, run: () => next !== undefined && choose({ textWidth: next }) }
  }
  useCommands({
    'look.system': () => choose({ theme: 'system' }),
    'look.light': () => choose({ theme: 'light' }),
    'look.sepia': () => choose({ theme: 'sepia' }),
    'look.dark': () => choose({ theme: 'dark' }),
    'look.larger': stepOf(textSize, 1, size, (next) => choose({ textSize: next })),
    'look.smaller': stepOf(textSize, -1, size, (next) => choose({ textSize: next })),
    'look.wider': widen(1),
    'look.narrower': widen(-1),
    'look.looser': stepOf(lineHeight, 0.1, space, (next) => choose({ lineHeight: next })),
    'look.tighter': stepOf(lineHeight, -0.1, space, (next) => choose({ lineHeight: next })),
    'look.serif': () => choose({ font: 'serif' }),
    'look.sans': () => choose({ font: 'sans' }),
    'look.dyslexic': () => choose({ font: 'dyslexic' }),
    'look.contrast': () => choose({ contrast: contrast === 'high' ? 'system' : 'high' }),
    'look.motion': () => choose({ motion: motion === 'reduced' ? 'system' : 'reduced' }),
  })
}

/** Makes a value one step greater or smaller, as long as it stays within its limits. */
function stepOf(
  value: number,
  step: number,
  { min, max }: { readonly min: number; readonly max: number },
  choose: (next: number) => void,
): Binding {
  // Steps of a tenth are no binary numbers: 1.2 + 0.1 + 0.1 is 1.4000000000000001.
  const next = Math.round((value + step) * 10) / 10
  return { isEnabled: () => next >= min && next <= max, run: () => choose(next) }
}
