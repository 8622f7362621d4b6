/** `npm run dev:web`: the renderer alone in a browser, with hot reload. The packs come from the app's own server. */
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { servePacks } from './serve-packs.ts'

const project = path.dirname(import.meta.dirname)

export default defineConfig({
  root: path.join(project, 'src/renderer'),
  publicDir: path.join(project, 'resources/icons'),
  plugins: [react(), servePacks(path.join(project, 'resources/packs'))],
  // Not the port of `npm start`: what is written while developing must not mix with a reader's data.
  server: { host: '127.0.0.1', port: 43118, strictPort: true },
})
