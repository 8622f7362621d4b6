/** The icons of the installers: the formats that we write (scripts/package/icon-files.ts), and the files that are there. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Data } from 'resedit'
import { expect, test } from 'vitest'
import { formatIcns, formatIco, ICNS_SIDES } from '../../scripts/package/icon-files.ts'

const icons = path.resolve(import.meta.dirname, '../../resources/package')
const picture = (side: number) => ({ side, png: Buffer.from(`picture of ${side}`) })
/** Where a PNG file tells its side: https://www.w3.org/TR/png-3/#11IHDR */
const sideOf = (png: Uint8Array): number => Buffer.from(png).readUInt32BE(16)

/** The entries of an .icns file: four letters and the content of each. */
function readIcns(file: Uint8Array): [name: string, content: Buffer][] {
  const bytes = Buffer.from(file)
  expect([bytes.toString('latin1', 0, 4), bytes.readUInt32BE(4)]).toEqual(['icns', bytes.length])
  const entries: [string, Buffer][] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4))
    entries.push([bytes.toString('latin1', at, at + 4), bytes.subarray(at + 8, at + bytes.readUInt32BE(at + 4))])
  return entries
}

/** The pictures of an .ico file, read by the library that puts them into the .exe; 0 is 256 pixels. */
const readIco = (file: Uint8Array) =>
  Data.IconFile.from(file).icons.map(({ width, data }) => ({
    side: width === 0 ? 256 : width,
    content: Buffer.from(new Uint8Array(data.isRaw() ? data.bin : [])),
  }))

test('every picture of an .ico is read back', () => {
  const pictures = [16, 48, 256].map(picture)
  expect(readIco(formatIco(pictures))).toEqual(pictures.map(({ side, png }) => ({ side, content: png })))
})

test('every picture of an .icns is read back', () => {
  const pictures = [...new Set(Object.values(ICNS_SIDES))].map(picture)
  expect(readIcns(formatIcns(pictures))).toEqual(
    Object.entries(ICNS_SIDES).map(([name, side]) => [name, Buffer.from(`picture of ${side}`)]),
  )
})

test('an .icns without one of its sizes is not written', () => {
  expect(() => formatIcns([picture(32)])).toThrow('no picture of 64 pixels for ic12')
})

test('the icons that are there hold pictures of the sides they name, up to what each system shows', () => {
  const ico = readIco(readFileSync(path.join(icons, 'icon.ico'))).map(({ side, content }) => [side, sideOf(content)])
  expect(ico).toEqual([16, 24, 32, 48, 64, 128, 256].map((side) => [side, side]))
  const icns = readIcns(readFileSync(path.join(icons, 'icon.icns'))).map(([name, png]) => [name, sideOf(png)])
  expect(icns).toEqual(Object.entries(ICNS_SIDES))
  for (const side of [16, 24, 32, 48, 64, 128, 256, 512])
    expect(sideOf(readFileSync(path.join(icons, `icons/${side}x${side}.png`)))).toBe(side)
})
