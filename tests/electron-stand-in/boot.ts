/** Starts an app as `electron <path>` does: makes `electron` importable, loads the app's main file, then is ready. */
import inspector from 'node:inspector'
import module from 'node:module'
import path from 'node:path'

const electron = new URL('./electron.ts', import.meta.url).href
module.registerHooks({
  resolve: (id, context, next) => (id === 'electron' ? { url: electron, shortCircuit: true } : next(id, context)),
})

const rest: string[] = []
for (const argument of process.argv.slice(2)) {
  const [isInspect, port] = /^--inspect(?:=(\d+))?$/.exec(argument) ?? []
  // Prints `Debugger listening on ws://…`, which Playwright waits for.
  if (isInspect !== undefined) inspector.open(Number(port ?? 9229))
  // Playwright's own, for the browser that is started here with both anyway.
  else if (!/^--(no-sandbox|remote-debugging-port=.*)$/.test(argument)) rest.push(argument)
}
process.argv = [process.execPath, ...rest]
Object.assign(process.versions, { electron: '45.4.1', chrome: '156.0.0.0' })

const { app } = await import('./app.ts')
process.on('SIGTERM', () => app.quit())
process.on('SIGINT', () => app.quit())
await import(app.describe(path.resolve(rest.find((argument) => !argument.startsWith('-')) ?? '.')))
await app.start()
