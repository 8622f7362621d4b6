import { printPage, savePdf, savesPdf } from '../platform/print.ts'
import { useCommands } from './commands.ts'
import { say } from './say.tsx'

/** Of a file's name, so that any system takes it. */
const LONGEST_NAME = 100

/**
 * Binds Print and Save as PDF while the screen is shown. What goes on paper: the screen without `.no-print`, buttons and navigation
 * (print.css), and whatever stands in `OnPaper`.
 * @param name of the PDF, without ending
 */
export function usePrint(name: string): void {
  useCommands({
    'page.print': () => void printPage(),
    'page.pdf': () => void saveAsPdf(name.slice(0, LONGEST_NAME)),
  })
}

async function saveAsPdf(name: string): Promise<void> {
  if (!savesPdf) {
    say('Choose “Save as PDF” as the printer.')
    await printPage()
    return
  }
  try {
    const file = await savePdf(name)
    if (file !== null) say(`Saved as ${file}`)
  } catch (error) {
    say(`The PDF could not be saved. ${error instanceof Error ? error.message : String(error)}`)
  }
}
