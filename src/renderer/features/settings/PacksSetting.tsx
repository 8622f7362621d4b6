import { Button, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'

/** Where the packs are. */
export function PacksSetting() {
  return (
    <Stack gap="xs" align="flex-start">
      <Text fw={500}>Packs</Text>
      <Text size="sm" c="dimmed">
        The texts that you read. You can add texts of your own.
      </Text>
      <Button component={Link} href="/packs" variant="default">
        Packs
      </Button>
    </Stack>
  )
}
