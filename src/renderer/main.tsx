// Before all others, so that it sees whatever they ask for.
import './platform/network.ts'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import './app/mantine-styles.ts'
import './app/global.css'
import './app/looks.css'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// Mantine's modals style the page through react-style-singleton, which takes the nonce from here.
setNonce(nonce)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App nonce={nonce} />
  </StrictMode>,
)
