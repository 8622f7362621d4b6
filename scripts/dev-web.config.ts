/** `npm run dev:web`: the renderer alone in a browser, with hot reload. The packs come from the app's own server. */
import path from 'node:path'
import { defineConfig } from 'vite'
import { rendererConfig } from './renderer-config.ts'

export default defineConfig({
  ...rendererConfig(path.dirname(import.meta.dirname)),
  // Not the port of `npm start`: what is written while developing must not mix with a reader's data.
  server: { host: '127.0.0.1', port: 43118, strictPort: true },
})
