import { useSettings } from '../../db/use-settings.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextControls } from '../../ui/TextControls.tsx'
import { change } from './change.ts'

/** Theme, face and measure of the text: the same controls as beside it. */
export function TextSetting() {
  return <TextControls settings={useSettings()} onChange={change} />
}

/** More contrast than the system asks for. */
export function ContrastSetting() {
  return (
    <Choice
      label="Contrast"
      description="High makes text and lines darker on light, and lighter on dark. The forced colours of the system are kept, too."
      value={useSettings().contrast}
      choices={[
        { value: 'system', label: 'System' },
        { value: 'high', label: 'High' },
      ]}
      onChange={(contrast) => change({ contrast })}
    />
  )
}

/** Less motion than the system asks for. */
export function MotionSetting() {
  return (
    <Choice
      label="Motion"
      description="Reduced: nothing slides or fades."
      value={useSettings().motion}
      choices={[
        { value: 'system', label: 'System' },
        { value: 'reduced', label: 'Reduced' },
      ]}
      onChange={(motion) => change({ motion })}
    />
  )
}
