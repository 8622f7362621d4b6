/** `npm run check`: types, lint, formatting, packs, notices. Ends with 1 if anything is wrong. */
import { runChecks } from './checks.ts'

const { passed, failed } = await runChecks()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
