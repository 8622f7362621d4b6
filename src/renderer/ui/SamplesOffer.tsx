import { Button } from '@mantine/core'
import { runCommand, useBoundCommands } from './commands.ts'

/** The button of an empty screen that shows the pack's samples; nothing for a pack without them, and while they are there. */
export function SamplesOffer() {
  if (!useBoundCommands().includes('samples.show')) return null
  return (
    <Button variant="default" onClick={() => runCommand('samples.show')}>
      Show samples
    </Button>
  )
}
