import type { ComponentType } from 'react'
import type { SettingName } from '../../db/settings.ts'
import { AboutSetting } from './AboutSetting.tsx'
import { BackupsSetting } from './BackupsSetting.tsx'
import { CopiesSetting, PlaceSetting } from './DataSettings.tsx'
import { KeysSetting } from './KeysSetting.tsx'
import { ContrastSetting, MotionSetting, TextSetting } from './LookSettings.tsx'
import { NetworkSetting } from './NetworkSetting.tsx'
import { PacksSetting } from './PacksSetting.tsx'
import { ProblemsSetting } from './ProblemsSetting.tsx'
import { RemindersSetting } from './RemindersSetting.tsx'
import { StartAfreshSetting } from './StartAfreshSetting.tsx'
import {
  CutoffSetting,
  LearningStepsSetting,
  NewCardsSetting,
  RelearningStepsSetting,
  RetentionSetting,
  ReviewsSetting,
} from './StudySettings.tsx'

/** One setting, or a few that belong together. */
export interface Setting {
  /** By what it is found: what stands on it, and other words for it. */
  readonly words: string
  readonly Part: ComponentType
}

/** A part of the screen. */
export interface SettingsSection {
  /** Also in the address: `/settings/look`. */
  readonly id: string
  readonly title: string
  readonly settings: readonly Setting[]
  /** What "Back to the usual" puts back. */
  readonly names: readonly SettingName[]
}

/** All settings, in the order of the screen. */
export const SECTIONS: readonly SettingsSection[] = [
  {
    id: 'look',
    title: 'Look',
    names: ['theme', 'font', 'textSize', 'textWidth', 'lineHeight', 'contrast', 'motion'],
    settings: [
      {
        words:
          'theme system light sepia dark paper colour face font letters serif sans dyslexia friendly hyperlegible size zoom width space between lines height text',
        Part: TextSetting,
      },
      { words: 'contrast high forced colours accessibility', Part: ContrastSetting },
      { words: 'motion reduced animation accessibility', Part: MotionSetting },
    ],
  },
  {
    id: 'study',
    title: 'Study',
    names: ['newPerDay', 'reviewsPerDay', 'desiredRetention', 'learningSteps', 'relearningSteps', 'cutoffHour'],
    settings: [
      { words: 'new cards a day limit', Part: NewCardsSetting },
      { words: 'reviews a day limit due', Part: ReviewsSetting },
      { words: 'desired retention recall fsrs forecast', Part: RetentionSetting },
      { words: 'steps of a new card learning minutes again', Part: LearningStepsSetting },
      { words: 'steps of a forgotten card relearning lapse minutes again', Part: RelearningStepsSetting },
      { words: 'a day begins at cutoff hour midnight', Part: CutoffSetting },
    ],
  },
  {
    id: 'reminders',
    title: 'Reminders',
    names: ['remindAt'],
    settings: [{ words: 'remind me when cards are due notification notice time', Part: RemindersSetting }],
  },
  {
    id: 'data',
    title: 'Your data',
    names: [],
    settings: [
      { words: 'packs texts of your own add remove update markdown zip folder', Part: PacksSetting },
      { words: 'save a copy open a copy export import file', Part: CopiesSetting },
      { words: 'where it is folder size place disk storage', Part: PlaceSetting },
      { words: 'backups back up now restore', Part: BackupsSetting },
      { words: 'start afresh delete remove reset everything', Part: StartAfreshSetting },
    ],
  },
  {
    id: 'network',
    title: 'Network',
    names: [],
    settings: [{ words: 'requests refused made addresses sources offline privacy internet', Part: NetworkSetting }],
  },
  {
    id: 'keys',
    title: 'Keys',
    names: [],
    settings: [{ words: 'keys shortcuts keyboard change', Part: KeysSetting }],
  },
  {
    id: 'problems',
    title: 'Problems',
    names: [],
    settings: [{ words: 'errors log details help', Part: ProblemsSetting }],
  },
  {
    id: 'about',
    title: 'About',
    names: [],
    settings: [{ words: 'version licence edition sources first steps tour', Part: AboutSetting }],
  },
]

/** The sections with the settings that a reader looks for: each word of the query begins a word of the setting or of its section's title. */
export function findSettings(query: string): readonly SettingsSection[] {
  const wanted = wordsOf(query)
  return SECTIONS.flatMap((section) => {
    const settings = section.settings.filter(({ words }) => {
      const there = wordsOf(`${section.title} ${words}`)
      return wanted.every((word) => there.some((one) => one.startsWith(word)))
    })
    return settings.length === 0 ? [] : [{ ...section, settings }]
  })
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,.-]+/)
    .filter((word) => word !== '')
