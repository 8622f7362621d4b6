/** `node scripts/render-icon.ts`: draws resources/icons/icon.png (512 x 512) from icon.svg, in Chromium. Run it when the icon changes. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from 'playwright'
import { findChromium } from './find-chromium.ts'
import { PROJECT } from './run-command.ts'

const SIZE = { width: 512, height: 512 }
const icons = path.join(PROJECT, 'resources/icons')

const found = findChromium()
if (!found.ok) throw new Error(found.error)
const browser = await chromium.launch({ executablePath: found.value, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: SIZE })
await page.setContent(
  `<style>body{margin:0}svg{display:block}</style>${await readFile(path.join(icons, 'icon.svg'), 'utf8')}`,
)
await page.screenshot({ path: path.join(icons, 'icon.png'), omitBackground: true, clip: { x: 0, y: 0, ...SIZE } })
await browser.close()
