import { readSampleState, removeSamples, showSamples } from '../../db/samples.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useFirstPack } from '../../platform/study-content.tsx'
import { useCommands } from '../../ui/commands.ts'

/** Binds the commands of the samples, each only while there is something for it to do. Draws nothing. */
export function SampleCommands() {
  const entry = useFirstPack()
  const state = useLive(() => readSampleState(entry), [entry])
  return (
    <>
      {state?.canShow === true && <ShowCommand />}
      {state?.canRemove === true && <RemoveCommand />}
    </>
  )
}

function ShowCommand() {
  const entry = useFirstPack()
  useCommands({ 'samples.show': () => void showSamples(entry, momentNow().at) })
  return null
}

function RemoveCommand() {
  const entry = useFirstPack()
  useCommands({ 'samples.remove': () => void removeSamples(entry, momentNow().at) })
  return null
}
