import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { rendererConfig } from './scripts/renderer-config.ts'
import { CHROMIUM } from './tests/helpers/chromium.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          // Properties try hundreds of cases: on a busy machine that takes its time, and it says nothing about the app.
          testTimeout: 60_000,
          include: ['tests/{core,shared,main,rules}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        define: rendererConfig(import.meta.dirname).define,
        resolve: rendererConfig(import.meta.dirname).resolve,
        // Found only in the middle of a run, they would be bundled anew and every test page loaded again.
        optimizeDeps: {
          include: [
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            '@mantine/core',
            '@mantine/notifications',
            'fflate',
            'mdast-util-from-markdown',
            'mdast-util-gfm',
            'micromark-extension-gfm',
          ],
        },
        test: {
          name: 'chromium',
          testTimeout: 60_000,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: CHROMIUM,
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
