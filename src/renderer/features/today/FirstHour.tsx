import { Button, Group, Text, Title } from '@mantine/core'
import { keepTourStop } from '../../db/tour.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { runCommand, useBoundCommands } from '../../ui/commands.ts'
import { SamplesOffer } from '../../ui/SamplesOffer.tsx'
import { say } from '../../ui/say.tsx'
import { TOUR_STOPS } from '../../ui/tour-stops.ts'

/** For the first hour: the tour, where it was left, and samples. Goes away after the tour, or when it is not wanted. */
export function FirstHour() {
  const { tourStop } = useSettings()
  const bound = useBoundCommands()
  const isTourLeft = tourStop < TOUR_STOPS.length
  const areSamplesShown = bound.includes('samples.remove')
  const canShowSamples = bound.includes('samples.show')
  if (!isTourLeft && !areSamplesShown) return null
  const hide = () => {
    void keepTourStop(TOUR_STOPS.length)
    say('The tour stays in the palette and the Help menu.')
  }
  return (
    <section aria-labelledby="first-hour">
      <Title order={2} id="first-hour">
        {isTourLeft ? 'New here?' : 'Samples'}
      </Title>
      <Text c="dimmed" mb="xs">
        {isTourLeft && 'The tour goes from screen to screen and says what one does there. '}
        {areSamplesShown &&
          'Sample highlights, notes and a card are among yours. Removing them leaves those that you have changed.'}
        {canShowSamples &&
          !areSamplesShown &&
          'Samples show what highlights, notes and cards look like; they go again in one step.'}
      </Text>
      <Group gap="xs">
        {isTourLeft && (
          <Button variant="default" onClick={() => runCommand('help.tour')}>
            {tourStop === 0 ? 'Take the tour' : `Go on with the tour, ${tourStop + 1} of ${TOUR_STOPS.length}`}
          </Button>
        )}
        <SamplesOffer />
        {areSamplesShown && (
          <Button variant="default" onClick={() => runCommand('samples.remove')}>
            Remove samples
          </Button>
        )}
        {isTourLeft && (
          <Button variant="subtle" color="gray" c="dimmed" onClick={hide}>
            No, thanks
          </Button>
        )}
      </Group>
    </section>
  )
}
