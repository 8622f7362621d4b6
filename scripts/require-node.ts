/** Says what is missing where the Node that runs a script is too old for it. */

/** The first Node that runs TypeScript by stripping its types, without a flag. */
const OLDEST: readonly [major: number, minor: number] = [22, 18]

/** Ends the process with a clear sentence when this Node is older than 22.18. */
export function requireNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  console.error(
    `Node ${OLDEST.join('.')} or newer is needed, this is ${process.versions.node}. On Linux x64 \`npm ci\` brings Node 24.`,
  )
  process.exit(1)
}
