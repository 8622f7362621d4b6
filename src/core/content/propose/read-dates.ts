/**
 * Reads dates that name a month or an era. Nearly all dates of a text do, so they are read piece by piece: a pattern with a group for each piece takes
 * longer.
 */
import type { DateReader } from './date-reader.ts'
import { type ProposedWhen, realDay, single, span } from './proposed-when.ts'

/** `9 June 2017`, `the 9th of June, 2017`, `18–25 August 2005`, `30 August to 1 September 2025`; null where none stands. */
export function dateFromDay(reader: DateReader): ProposedWhen | null {
  const first = reader.day()
  const firstMonth = reader.monthBehind()
  const firstYear = firstMonth === 0 ? 0 : reader.yearBehind()
  if (firstYear !== 0) return single('day', realDay(firstYear, firstMonth, first))
  const last = reader.joint() === '' ? 0 : reader.day()
  const month = last === 0 ? 0 : reader.monthBehind()
  const year = month === 0 ? 0 : reader.yearBehind()
  if (year === 0) return null
  return span('day', realDay(year, firstMonth === 0 ? month : firstMonth, first), realDay(year, month, last))
}

/** `June 9, 2017`, `August 18–25, 2005`, `June 2004`, `June 2016 – August 2017`, `June–August 2016`; null where none stands. */
export function dateFromMonth(reader: DateReader): ProposedWhen | null {
  const month = reader.month()
  if (month === 0) return null
  const behind = reader.at
  const day = reader.dayBehind()
  const when = day === 0 ? null : daysOf(reader, month, day)
  if (when !== null) return when
  reader.at = behind
  return monthsFrom(reader, month)
}

/** `, 2017` behind `June 9`; `–25, 2005`, ` to September 1, 2025`. */
function daysOf(reader: DateReader, firstMonth: number, first: number): ProposedWhen | null {
  const behind = reader.at
  if (reader.joint() !== '') {
    const lastMonth = reader.month()
    const last = lastMonth === 0 ? reader.day() : reader.dayBehind()
    const year = last === 0 ? 0 : reader.yearBehind()
    if (year !== 0) {
      return span(
        'day',
        realDay(year, firstMonth, first),
        realDay(year, lastMonth === 0 ? firstMonth : lastMonth, last),
      )
    }
    reader.at = behind
  }
  const year = reader.yearBehind()
  return year === 0 ? null : single('day', realDay(year, firstMonth, first))
}

/** ` 2004` behind `June`; ` 2016 – August 2017`, `–August 2016`. "August and September 1783": neighbours are one span. */
function monthsFrom(reader: DateReader, first: number): ProposedWhen | null {
  const firstYear = reader.yearBehind()
  const behind = reader.at
  const joint = reader.joint()
  const last = joint === '' ? 0 : reader.month()
  const year = last === 0 ? 0 : reader.yearBehind()
  const isRange = joint === 'to' || (firstYear === 0 && last === first + 1)
  if (year !== 0 && isRange) {
    const when = span('month', { year: firstYear === 0 ? year : firstYear, month: first }, { year, month: last })
    if (when !== null) return when
  }
  reader.at = behind
  return firstYear === 0 ? null : single('month', { year: firstYear, month: first })
}

/** `44 BC`, `AD 79`, `476 CE`, `264–146 BCE`, `27 BC – AD 14`; null where no era is named. */
export function dateWithEra(reader: DateReader): ProposedWhen | null {
  const first = reader.year()
  if (first === 0) return null
  const firstEra = reader.era
  const behind = reader.at
  const isSingle = firstEra !== 0 && reader.isWhole()
  const last = reader.joint() === '' ? 0 : reader.year()
  const lastEra = reader.era
  if (last !== 0 && (firstEra !== 0 || lastEra !== 0) && reader.isWhole()) {
    // "27 BC – AD 14" changes the era; "264–146 BC" means it for both.
    const start = { year: signed(first, firstEra === 0 ? lastEra : firstEra) }
    const when = span('year', start, { year: signed(last, lastEra) })
    if (when !== null) return when
  }
  reader.at = behind
  return isSingle ? single('year', { year: signed(first, firstEra) }) : null
}

const signed = (year: number, era: DateReader['era']): number => (era === -1 ? -year : year)
