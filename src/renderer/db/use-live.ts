import { useLiveQuery } from 'dexie-react-hooks'

/**
 * A live view of a query: `undefined` while the first answer is awaited, then the value. Give `null` for "not there".
 * Key the component by what it shows: after a change of `inputs` the first paint still has the previous rows.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  return useLiveQuery(query, [...inputs])
}
