import { useMantineColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLayoutEffect } from 'react'
import { LIMITS_OF_TEXT, type SettingsRow } from '#core/transfer/rows'
import { changeSettings } from '../db/settings.ts'
import { useSettings } from '../db/use-settings.tsx'
import { momentNow } from '../platform/clock.ts'
import { useCommands } from '../ui/commands.ts'

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

function useLookCommands({ textSize }: SettingsRow): void {
  const choose = (change: Partial<Omit<SettingsRow, 'id'>>) => void changeSettings(change, momentNow().at)
  const { min, max } = LIMITS_OF_TEXT.size
  useCommands({
    'look.system': () => choose({ theme: 'system' }),
    'look.light': () => choose({ theme: 'light' }),
    'look.sepia': () => choose({ theme: 'sepia' }),
    'look.dark': () => choose({ theme: 'dark' }),
    'look.larger': { isEnabled: () => textSize < max, run: () => choose({ textSize: Math.min(max, textSize + 1) }) },
    'look.smaller': { isEnabled: () => textSize > min, run: () => choose({ textSize: Math.max(min, textSize - 1) }) },
  })
}
