/** The reader's rows as the database holds them: for specs that plant what no screen can make. */
import type { Page } from '@playwright/test'

/** All rows of a table. */
export function readRows(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(async (name) => {
    const opening = indexedDB.open('study')
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const reading = opening.result.transaction(name).objectStore(name).getAll()
    await new Promise((resolve) => {
      reading.onsuccess = resolve
    })
    opening.result.close()
    return reading.result
  }, table)
}

/** Puts a row into a table, whatever it holds. */
export async function plantRow(page: Page, table: string, row: Record<string, unknown>): Promise<void> {
  await page.evaluate(
    async ([name, planted]) => {
      const opening = indexedDB.open('study')
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      const writing = opening.result.transaction(name, 'readwrite')
      writing.objectStore(name).put(planted)
      await new Promise((resolve) => {
        writing.oncomplete = resolve
      })
      opening.result.close()
    },
    [table, row] as const,
  )
}

/** Lets nobody else read or write a table until what it gives is called: what several windows do meanwhile is at the same time for the database. */
export async function holdTable(page: Page, table: string): Promise<() => Promise<void>> {
  const hold = await page.evaluateHandle(async (name) => {
    const opening = indexedDB.open('study')
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const store = opening.result.transaction(name, 'readwrite').objectStore(name)
    const held = { isWanted: true }
    await new Promise((resolve) => {
      // A transaction lasts as long as something is asked of it.
      const ask = (): void => {
        store.count().onsuccess = () => {
          resolve(null)
          if (held.isWanted) ask()
          else opening.result.close()
        }
      }
      ask()
    })
    return held
  }, table)
  return () =>
    hold.evaluate((held) => {
      held.isWanted = false
    })
}
