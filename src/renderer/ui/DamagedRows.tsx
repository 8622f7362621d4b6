import { Alert, Anchor, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'

/** Says beside a list what of it cannot be read. @param what "note" */
export function DamagedRows({ what, count }: { readonly what: string; readonly count: number }) {
  if (count === 0) return null
  const words =
    count === 1 ? `This ${what} cannot be read; its details are` : `${count} ${what}s cannot be read; their details are`
  return (
    <Alert
      variant="default"
      p="xs"
      icon={<IconAlertTriangle size={16} stroke={1.5} aria-hidden />}
      aria-label="Damaged"
    >
      <Text size="sm">
        {words} in{' '}
        <Anchor component={Link} href="/settings" size="sm" underline="always">
          Settings
        </Anchor>
        .
      </Text>
    </Alert>
  )
}
