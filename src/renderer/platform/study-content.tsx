import { createContext, useContext } from 'react'
import * as z from 'zod'
import { generateCards } from '#core/cards/generate-cards'
import type { GeneratedCard } from '#core/cards/model'
import { indexPack, type PackIndex } from '#core/content/index-pack'
import type { Pack, PackProblem } from '#core/content/model'
import { parsePack } from '#core/content/parse-pack'
import type { CardId } from '#core/ids'
import type { Result } from '#core/result'

/** The bundled content as screens use it. It never changes while the window is open. */
export interface StudyContent {
  readonly pack: Pack
  readonly index: PackIndex
  /** In text order. */
  readonly cards: readonly GeneratedCard[]
  readonly cardById: ReadonlyMap<CardId, GeneratedCard>
}

const listSchema = z.array(z.object({ id: z.string(), files: z.array(z.string()) }))

/** Fetches the bundled pack from main, parses and checks it. @throws TypeError when main does not answer. */
export async function loadContent(): Promise<Result<StudyContent, readonly PackProblem[]>> {
  const list = listSchema.parse(await (await fetchText('packs/index.json')).json())
  const first = list[0]
  if (first === undefined) throw new Error('main serves no pack')
  const texts = await Promise.all(
    first.files.map(async (f) => [f, await (await fetchText(`packs/${first.id}/${f}`)).text()] as const),
  )
  const parsed = parsePack(new Map(texts))
  if (!parsed.ok) return parsed
  const cards = generateCards(parsed.value)
  const cardById = new Map(cards.map((c) => [c.id, c]))
  return { ok: true, value: { pack: parsed.value, index: indexPack(parsed.value), cards, cardById } }
}

async function fetchText(path: string): Promise<Response> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

const ContentContext = createContext<StudyContent | null>(null)
export const ContentProvider = ContentContext.Provider

/** The bundled content. @throws outside of ContentProvider. */
export function useContent(): StudyContent {
  const content = useContext(ContentContext)
  if (content === null) throw new Error('useContent outside of ContentProvider')
  return content
}
