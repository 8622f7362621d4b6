import { Anchor, Button, Code, Collapse, List, Loader, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useId, useMemo, useState } from 'react'
import type { NetworkReport } from '#shared/desktop-api'
import { desktop } from '../../platform/desktop.ts'
import { type PageRequests, pageRequests } from '../../platform/network.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { sourceActions } from '../../ui/say.tsx'

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const shortTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

/** What left this machine, what could, and how to see that for oneself. */
export function NetworkSetting() {
  return (
    <Stack gap="md">
      <Text>The app needs no network, and asks for nothing on it. All that it shows is on this machine.</Text>
      {desktop === null ? <InBrowser requests={pageRequests()} /> : <OnDesktop />}
      <Addresses />
      <ForOneself />
    </Stack>
  )
}

function OnDesktop() {
  const [report, setReport] = useState<NetworkReport | null>(null)
  useEffect(() => {
    void desktop?.networkReport().then(setReport)
  }, [])
  if (report === null) return <Loader size="sm" aria-label="Counting" />
  return (
    <List size="sm" spacing={4} aria-label="Requests">
      <Count n={report.refused}>refused since {longDate.format(report.since)}</Count>
      <Count n={report.made}>made to anything but the app itself since then</Count>
      <Count n={report.opened} what="address">
        opened in the browser of the system, each after your yes
      </Count>
    </List>
  )
}

function InBrowser({ requests }: { readonly requests: PageRequests }) {
  const since = `since this page was loaded at ${shortTime.format(requests.since)}`
  return (
    <>
      <List size="sm" spacing={4} aria-label="Requests">
        <Count n={requests.refused}>refused {since}</Count>
        <Count n={requests.made}>made to anything but {location.origin} since then</Count>
      </List>
      <Text size="sm" c="dimmed">
        Here the app runs in a browser, and it is the browser that refuses: the page comes with a policy that allows no
        address but its own (connect-src &#39;self&#39;). The browser itself may use the network for purposes of its
        own; the page cannot see that. The desktop app counts from the day of its installation.
      </Text>
    </>
  )
}

interface CountProps {
  readonly n: number
  readonly what?: string
  readonly children: React.ReactNode
}

function Count({ n, what = 'request', children }: CountProps) {
  const plural = what.endsWith('s') ? `${what}es` : `${what}s`
  return (
    <List.Item className="tabular">
      {n} {n === 1 ? what : plural} {children}
    </List.Item>
  )
}

/** The only addresses that the app would open: those of the pack's sources, each after a yes. */
function Addresses() {
  const { packs } = useLibrary()
  const withAddress = useMemo(() => {
    const sources = packs.flatMap(({ pack }) => pack.sources)
    return [...new Map(sources.flatMap(({ title, url }) => (url === null ? [] : [[url, title] as const])))]
  }, [packs])
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div>
      <Text>
        {withAddress.length} addresses, those of the sources, could be opened in your browser: one at a time, when you
        choose it and say yes.
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        mt="xs"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide the addresses' : 'Show the addresses'}
      </Button>
      <Collapse expanded={isOpen} id={id}>
        {isOpen && <AddressList sources={withAddress} />}
      </Collapse>
    </div>
  )
}

interface AddressListProps {
  /** Each address with the title of a source. */
  readonly sources: readonly (readonly [url: string, title: string])[]
}

function AddressList({ sources }: AddressListProps) {
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  const found = sources.filter(([url, title]) => `${url} ${title}`.toLowerCase().includes(wanted))
  return (
    <Stack gap="xs" mt="sm">
      <TextInput
        label="Filter the addresses"
        maw={360}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" role="status">
        {found.length} of {sources.length}
      </Text>
      <List size="sm" listStyleType="none" spacing={2} aria-label="Addresses">
        {found.map(([url]) => (
          <List.Item key={url} style={{ overflowWrap: 'anywhere' }}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="start"
              onClick={() => sourceActions.onOpenAddress(url)}
            >
              {url}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}

function ForOneself() {
  return (
    <div>
      <Text fw={500} mb={4}>
        See for yourself
      </Text>
      <List size="sm" spacing={4} type="ordered">
        <List.Item>Switch on airplane mode, or pull the cable, and go on: everything works as before.</List.Item>
        <List.Item>
          Watch the requests:{' '}
          {desktop === null
            ? 'press F12 and open “Network”'
            : 'in the menu View, open the developer tools and choose “Network”'}
          . Every address there begins with <Code>{location.origin}</Code>.
        </List.Item>
        <List.Item>
          Ask the system which connections the app holds: <Code>ss -tunp</Code> on Linux, <Code>lsof -i</Code> on macOS,{' '}
          <Code>netstat -b</Code> on Windows. On Linux <Code>unshare -rn</Code> starts a shell without any network; the
          app started from there is the same.
        </List.Item>
      </List>
    </div>
  )
}
