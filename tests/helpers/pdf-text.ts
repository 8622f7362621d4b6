/** The text of a PDF that Chromium wrote, for specs: no reader of PDFs in general. */
import { inflateSync } from 'node:zlib'

/** What a PDF holds. */
export interface PdfContent {
  readonly pages: number
  /** Width and height of the first page, in points (1/72 inch), rounded. */
  readonly size: readonly [width: number, height: number]
  /** All text in the order in which it is drawn, without white space: Chromium draws no spaces where a line breaks. */
  readonly text: string
}

/** Reads what Skia's PDF backend writes: classic objects, deflated streams, fonts that are named F<object number> with a ToUnicode map. */
export function readPdf(bytes: Uint8Array): PdfContent {
  const raw = Buffer.from(bytes).toString('latin1')
  if (!raw.startsWith('%PDF-')) throw new Error('this is no PDF')
  const objects = new Map<number, string>()
  for (const [, number, body] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g))
    objects.set(Number(number), body ?? '')
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pages[0] ?? '') ?? []
  const contents = pages.map((page) => Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]))
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  const fontOf = (name: string): ReadonlyMap<string, string> => {
    const known = fonts.get(name) ?? readFont(objects, Number(name.slice(1)))
    fonts.set(name, known)
    return known
  }
  const text = contents.map((number) => readPage(streamOf(objects.get(number) ?? ''), fontOf)).join('')
  return {
    pages: pages.length,
    size: [Math.round(Number(width)), Math.round(Number(height))],
    text: text.replaceAll(/\s/g, ''),
  }
}

/** What an object's stream holds, as text. */
function streamOf(body: string): string {
  const [head = ''] = body.split(/stream\r?\n/, 1)
  const length = Number(/\/Length (\d+)/.exec(head)?.[1])
  const data = body
    .slice(head.length)
    .replace(/^stream\r?\n/, '')
    .slice(0, length)
  return head.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data
}

/** From glyph to the text that it stands for. Glyphs are two hex digits in the fonts that Skia draws itself (variable ones), else four. */
function readFont(objects: ReadonlyMap<number, string>, number: number): ReadonlyMap<string, string> {
  const toUnicode = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '')?.[1])
  const map = streamOf(objects.get(toUnicode) ?? '')
  const glyphs = new Map<string, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) glyphs.set(glyph, decode(text))
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let at = Number.parseInt(from, 16); at <= Number.parseInt(to, 16); at++) {
        const code = Number.parseInt(text, 16) + at - Number.parseInt(from, 16)
        glyphs.set(at.toString(16).toUpperCase().padStart(from.length, '0'), String.fromCodePoint(code))
      }
  return glyphs
}

/** UTF-16BE in hex. */
const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function readPage(content: string, fontOf: (name: string) => ReadonlyMap<string, string>): string {
  let font: ReadonlyMap<string, string> = new Map()
  let text = ''
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fontOf(name)
    else for (const glyph of splitGlyphs(glyphs ?? '', font)) text += font.get(glyph) ?? ''
  }
  return text
}

function splitGlyphs(hex: string, font: ReadonlyMap<string, string>): readonly string[] {
  const [first = ''] = font.keys()
  return hex.toUpperCase().match(first.length === 2 ? /../g : /.{4}/g) ?? []
}
