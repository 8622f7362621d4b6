/** What a Playwright project chooses for its specs. */
export interface StudyOptions {
  /** How the app runs: in Chromium on loopback, or in Electron (or its stand-in). */
  readonly host: 'loopback' | 'shell'
}
