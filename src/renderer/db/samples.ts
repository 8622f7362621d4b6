import type { PackIndex } from '#core/content/index-pack'
import type { Pack } from '#core/content/model'
import { type SampleRow, sampleRows } from '#core/samples/sample-rows'
import { ownCardId } from '#core/transfer/rows'
import { db } from './database.ts'
import { perform, type Writer } from './operations.ts'

/** What can be done about the samples of a pack now. */
export interface SampleState {
  /** Some are not there. Never for a pack without samples. */
  readonly canShow: boolean
  /** Some are there as they were shown. */
  readonly canRemove: boolean
}

interface SampleSource {
  readonly pack: Pack
  readonly index: PackIndex
}

/** Where one sample stands: `own` is one that the reader has changed or answered: theirs now, and never taken away. */
type Standing = 'absent' | 'as-shown' | 'own'

/** Whether samples can be shown or removed. */
export async function readSampleState(source: SampleSource): Promise<SampleState> {
  const standings = await Promise.all(sampleRows(source, 0).map(standingOf))
  return { canShow: standings.includes('absent'), canRemove: standings.includes('as-shown') }
}

/** Shows the samples that are not there, as one action. Those that the reader has changed stay as they are. @param at ms since the epoch */
export function showSamples(source: SampleSource, at: number): Promise<void> {
  return perform({
    label: 'Samples shown',
    at,
    write: async (writer) => {
      for (const sample of await samplesThatAre('absent', source, at)) await put(writer, sample)
    },
  })
}

/** Removes the samples that are as they were shown, as one action. What the reader has changed or answered stays: it is theirs. */
export async function removeSamples(source: SampleSource, at: number): Promise<void> {
  const kept = (await samplesThatAre('own', source, at)).length
  await perform({
    label: kept === 0 ? 'Samples removed' : `Samples removed, but for ${kept} that you have used`,
    at,
    write: async (writer) => {
      for (const sample of await samplesThatAre('as-shown', source, at)) {
        const shown = (await db.table(sample.table).get(sample.row.id)) as SampleRow['row']
        await put(writer, { ...sample, row: { ...shown, updatedAt: at, deletedAt: at } } as SampleRow)
      }
    },
  })
}

async function samplesThatAre(wanted: Standing, source: SampleSource, at: number): Promise<readonly SampleRow[]> {
  const samples = sampleRows(source, at)
  const standings = await Promise.all(samples.map(standingOf))
  return samples.filter((_, i) => standings[i] === wanted)
}

async function standingOf({ table, row: { id } }: SampleRow): Promise<Standing> {
  const row = (await db.table(table).get(id)) as SampleRow['row'] | undefined
  if (row === undefined || row.deletedAt !== null) return 'absent'
  // An undo brings the earlier instant back with the row, so what was changed and changed back by undo is as shown.
  if (row.updatedAt !== row.createdAt) return 'own'
  const wasUsed = table === 'cards' && (await db.memory.get(ownCardId(id))) !== undefined
  return wasUsed ? 'own' : 'as-shown'
}

const put = (writer: Writer, sample: SampleRow): Promise<void> => {
  switch (sample.table) {
    case 'highlights':
      return writer.put('highlights', sample.row)
    case 'notes':
      return writer.put('notes', sample.row)
    case 'cards':
      return writer.put('cards', sample.row)
  }
}
