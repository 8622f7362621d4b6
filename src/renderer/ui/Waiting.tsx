import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { Late } from './Late.tsx'

/** Stands in for text that is on its way. */
export function Waiting({ label = 'Loading' }: { readonly label?: string }) {
  return (
    <Late>
      <Stack gap="sm" p={32} maw={960} mx="auto" role="status">
        <VisuallyHidden>{label}</VisuallyHidden>
        <Skeleton h={32} w={280} />
        <Skeleton h={16} />
        <Skeleton h={16} />
        <Skeleton h={16} w="60%" />
      </Stack>
    </Late>
  )
}
