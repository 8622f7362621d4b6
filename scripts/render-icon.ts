/**
 * `node scripts/render-icon.ts`: draws every icon from resources/icons/icon.svg, in Chromium. Run it when the icon changes.
 * It makes resources/icons/icon.png for the window, and below resources/package what the installers of the three systems
 * need; electron-builder would download a tool for that.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Page } from 'playwright'
import { findChromium } from './find-chromium.ts'
import { formatIcns, formatIco, ICNS_SIDES, type Picture } from './package/icon-files.ts'
import { PROJECT } from './run-command.ts'

const LINUX_SIDES = [16, 24, 32, 48, 64, 128, 256, 512]
const WINDOWS_SIDES = LINUX_SIDES.filter((side) => side <= 256)
/** Apple's grid: on a canvas of 1024 pixels the tile is 824 wide, and the rest is left empty. */
const MACOS_TILE = 824 / 1024

const source = path.join(PROJECT, 'resources/icons')
const target = path.join(PROJECT, 'resources/package')

const found = findChromium()
if (!found.ok) throw new Error(found.error)
const browser = await chromium.launch({ executablePath: found.value, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
const svg = await readFile(path.join(source, 'icon.svg'), 'utf8')

const plain = await drawAll(page, LINUX_SIDES, 1)
await mkdir(path.join(target, 'icons'), { recursive: true })
for (const { side, png } of plain) await writeFile(path.join(target, `icons/${side}x${side}.png`), png)
await writeFile(path.join(source, 'icon.png'), plain.find(({ side }) => side === 512)?.png ?? '')
await writeFile(path.join(target, 'icon.ico'), formatIco(plain.filter(({ side }) => WINDOWS_SIDES.includes(side))))
const inset = await drawAll(page, [...new Set(Object.values(ICNS_SIDES))], MACOS_TILE)
await writeFile(path.join(target, 'icon.icns'), formatIcns(inset))
await browser.close()

/** Draws the icon at each side, in pixels. @param share of the side that the tile takes. */
async function drawAll(canvas: Page, sides: readonly number[], share: number): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const side of sides) {
    await canvas.setViewportSize({ width: side, height: side })
    const style = `body{margin:0;height:100vh;display:grid;place-items:center}svg{display:block;width:${100 * share}vw}`
    await canvas.setContent(`<style>${style}</style>${svg}`)
    const clip = { x: 0, y: 0, width: side, height: side }
    pictures.push({ side, png: await canvas.screenshot({ omitBackground: true, clip }) })
  }
  return pictures
}
