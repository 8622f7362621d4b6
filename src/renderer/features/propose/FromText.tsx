import { Anchor } from '@mantine/core'
import { Link } from 'wouter'

/** Which text it is. */
export function FromText({ title, route }: { readonly title: string; readonly route: string }) {
  return (
    <>
      From{' '}
      <Anchor component={Link} href={route}>
        {title}
      </Anchor>
    </>
  )
}
