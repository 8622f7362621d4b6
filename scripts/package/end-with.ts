/**
 * The process ends with this code when nothing is left to do. Setting `process.exitCode` is not enough where electron-builder
 * was used: a hook of its temporary files (async-exit-hook) then calls `process.exit(0)`.
 */
export function endWith(code: number): void {
  process.once('exit', () => {
    process.exitCode = code
  })
}
