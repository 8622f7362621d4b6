import { readSampleState, removeSamples, showSamples } from '../../db/samples.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useContent } from '../../platform/study-content.tsx'
import { useCommands } from '../../ui/commands.ts'

/** Binds the commands of the samples, each only while there is something for it to do. Draws nothing. */
export function SampleCommands() {
  const content = useContent()
  const state = useLive(() => readSampleState(content), [content])
  return (
    <>
      {state?.canShow === true && <ShowCommand />}
      {state?.canRemove === true && <RemoveCommand />}
    </>
  )
}

function ShowCommand() {
  const content = useContent()
  useCommands({ 'samples.show': () => void showSamples(content, momentNow().at) })
  return null
}

function RemoveCommand() {
  const content = useContent()
  useCommands({ 'samples.remove': () => void removeSamples(content, momentNow().at) })
  return null
}
