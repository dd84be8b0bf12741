// First of all: it states the order of the cascade layers, which the first mention fixes.
import './shell/styles.css'

import { createRoot } from 'react-dom/client'
import { BridgeProvider } from './bridge/BridgeProvider.tsx'
import { openBridge } from './bridge/bridge.ts'
import { App } from './shell/App.tsx'

const root = document.getElementById('panel')
if (root === null) throw new Error('index.html has no #panel')

createRoot(root).render(
  <BridgeProvider bridge={openBridge(window)}>
    <App />
  </BridgeProvider>,
)
