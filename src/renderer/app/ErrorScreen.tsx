import { Button, Code, Group, Stack, Text, Title } from '@mantine/core'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { keepProblem } from '../db/problems.ts'
import { copyText } from '../platform/addresses.ts'
import { instantNow } from '../platform/clock.ts'
import { desktop } from '../platform/desktop.ts'
import { APP_VERSION } from '../platform/version.ts'
import { say } from '../ui/say.tsx'

/** Notes a problem in the database and, in Electron, in the log file. Nothing is sent anywhere. */
export function noteProblem(where: string, error: unknown): void {
  const at = instantNow()
  const message = error instanceof Error ? error.message : String(error)
  const details = `SCO Study ${APP_VERSION}\n${error instanceof Error ? (error.stack ?? '') : ''}`
  void keepProblem({ at, where, message, details })
  desktop?.writeLog({ at, where, message, details }).catch(() => {
    // The database has it.
  })
}

interface ErrorScreenProps {
  readonly title: string
  readonly message: string
  readonly details: string
  readonly children?: ReactNode
}

/** What went wrong, what one can do, and the details to copy. */
export function ErrorScreen({ title, message, details, children }: ErrorScreenProps) {
  return (
    <Stack maw={640} mx="auto" my={80} px="lg" role="alert">
      <Title order={1}>{title}</Title>
      <Text>{message}</Text>
      <Group>
        {children}
        <Button onClick={() => location.reload()}>Load the app again</Button>
        <Button variant="default" onClick={() => void copyText(`${title}\n${message}\n${details}`).then(say)}>
          Copy details
        </Button>
      </Group>
      <Code block mah={240}>
        {details}
      </Code>
    </Stack>
  )
}

interface BoundaryState {
  readonly error: Error | null
}

/** Catches what a screen throws: the navigation stays, and the data are not touched. Give it a key that changes with the screen. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null }

  static getDerivedStateFromError(error: Error): BoundaryState {
    return { error }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    noteProblem(`screen ${location.hash}`, error)
    console.error(info.componentStack)
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <ErrorScreen
        title="This screen stopped"
        message="Something in the app went wrong. What you have made is safe: it is in the database, and this screen only shows it."
        details={error.stack ?? error.message}
      >
        <Button
          variant="default"
          onClick={() => {
            location.hash = '#/settings'
            this.setState({ error: null })
          }}
        >
          Go to Settings
        </Button>
      </ErrorScreen>
    )
  }
}
