/** Says something to a screen reader without moving the focus. The live region is in the page from the start. */
export function announce(message: string): void {
  const region = document.getElementById('announcer')
  if (region === null) return
  // The same words twice are spoken once by some readers: a changed character makes it news.
  region.textContent = region.textContent === message ? `${message}\u00a0` : message
}
