import { Button, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'

/** Where the keys are. */
export function KeysSetting() {
  return (
    <Stack gap="xs" align="flex-start">
      <Text>Every command has its keys on one page. There you can choose others.</Text>
      <Button component={Link} href="/keys" variant="default">
        Change the keys
      </Button>
    </Stack>
  )
}
