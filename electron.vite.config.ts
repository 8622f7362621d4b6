import path from 'node:path'
import { defineConfig } from 'electron-vite'
import { rendererConfig } from './scripts/renderer-config.ts'
import { NONCE_PLACEHOLDER } from './src/main/app-server.ts'

const here = import.meta.dirname

export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      // Everything but Electron is bundled, so that the app that is shipped needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: path.join(here, 'src/main/index.ts'),
          'browser-host': path.join(here, 'src/main/browser-host.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        // A sandboxed preload is one CommonJS file. With "type": "module" the default is .mjs, which the sandbox cannot load.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...rendererConfig(here),
    html: { cspNonce: NONCE_PLACEHOLDER },
    build: {
      minify: true,
      rolldownOptions: { input: path.join(here, 'src/renderer/index.html') },
    },
  },
})
