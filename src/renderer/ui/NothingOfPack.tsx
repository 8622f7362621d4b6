import { Button, EmptyState } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Page } from './Page.tsx'

interface NothingOfPackProps {
  /** Of the screen. */
  readonly screen: string
  readonly icon: ReactNode
  readonly title: string
  readonly description: string
  /** Chooses another pack. */
  readonly choice: ReactNode
}

/** A screen about one pack that has nothing to show of it: why, and the way to the packs. */
export function NothingOfPack({ screen, icon, title, description, choice }: NothingOfPackProps) {
  return (
    <Page title={screen} actions={choice}>
      <EmptyState icon={icon} title={title} description={description} mt="lg">
        <Button component={Link} href="/packs">
          Packs
        </Button>
      </EmptyState>
    </Page>
  )
}
