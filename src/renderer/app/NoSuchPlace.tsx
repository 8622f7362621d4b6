import { Button, EmptyState } from '@mantine/core'
import { useEffect } from 'react'
import { Link } from 'wouter'

/** An address that leads to no screen: typed by hand, or of another version. */
export function NoSuchPlace() {
  useEffect(() => {
    document.title = 'No such place · SCO Study'
  }, [])
  return (
    <>
      <h1 className="announcer">No such place</h1>
      <EmptyState
        title="There is no such place here"
        description="The address may have been typed with a slip, or be that of another version."
        mt={80}
      >
        <Button component={Link} href="/">
          Today
        </Button>
      </EmptyState>
    </>
  )
}
