/** Resolves with the first heading: every screen has one, also those that say what is wrong. */
const firstHeading = new Promise<void>((resolve) => {
  const observer = new MutationObserver(() => {
    if (document.querySelector('h1') === null) return
    observer.disconnect()
    resolve()
  })
  observer.observe(document.body, { childList: true, subtree: true })
})

/**
 * Does what the first screen can do without, once that screen is there and the browser has nothing else to do: what loads earlier makes
 * the reader wait. Returns what stops it.
 */
export function afterFirstScreen(run: () => void): () => void {
  let stopped = false
  void firstHeading.then(() => requestIdleCallback(() => !stopped && run()))
  return () => {
    stopped = true
  }
}
