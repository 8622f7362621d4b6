/** What the page itself can see of requests that leave this machine. */
export interface PageRequests {
  /** That the browser refused because of the page's content security policy. */
  readonly refused: number
  /** To any other origin, that the browser made for this page. */
  readonly made: number
  /** Since when that is counted: the page was loaded, ms since the epoch. */
  readonly since: number
}

let refused = 0
// From the first script on: main.tsx loads this file before all others.
document.addEventListener('securitypolicyviolation', () => {
  refused += 1
})

/** What this page has asked for since it was loaded. Requests to where it came from are not counted, nor what never leaves the page. */
export function pageRequests(): PageRequests {
  const made = performance.getEntriesByType('resource').filter(({ name }) => leaves(name)).length
  return { refused, made, since: performance.timeOrigin }
}

function leaves(address: string): boolean {
  const { protocol, origin } = new URL(address, location.href)
  return (protocol === 'http:' || protocol === 'https:') && origin !== location.origin
}
