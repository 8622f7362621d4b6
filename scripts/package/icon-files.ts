/** The two containers in which Windows and macOS want an icon: both hold PNG pictures, one after the other. */

/** A square picture: its side in pixels, and its PNG file. */
export interface Picture {
  readonly side: number
  readonly png: Uint8Array
}

/**
 * A Windows icon. Since Windows Vista an entry may be a PNG file as it is.
 * Format: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 * @param pictures at most 256 pixels wide; 256 is written as 0.
 */
export function formatIco(pictures: readonly Picture[]): Uint8Array {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { side, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    header.writeUInt8(side % 256, entry)
    header.writeUInt8(side % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4) // colour planes
    header.writeUInt16LE(32, entry + 6) // bits a pixel
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** The names of macOS's entries that may hold PNG, with their side in pixels: `ic11` is 16 points at double density. */
export const ICNS_SIDES: Readonly<Record<string, number>> = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
}

/**
 * A macOS icon. 16 and 32 points at single density would need another format; macOS scales the double ones.
 * Format: https://en.wikipedia.org/wiki/Apple_Icon_Image_format
 * @throws when a side of ICNS_SIDES is missing.
 */
export function formatIcns(pictures: readonly Picture[]): Uint8Array {
  const entries = Object.entries(ICNS_SIDES).map(([name, side]) => {
    const picture = pictures.find((candidate) => candidate.side === side)
    if (picture === undefined) throw new Error(`no picture of ${side} pixels for ${name}`)
    return chunk(name, picture.png)
  })
  return chunk('icns', Buffer.concat(entries))
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const header = Buffer.alloc(8)
  header.write(name, 'latin1')
  header.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([header, content])
}
