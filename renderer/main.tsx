// First of all: it states the order of the cascade layers, which the first mention fixes.
import './shell/styles.css'

import { createRoot } from 'react-dom/client'
import { BridgeProvider } from './bridge/BridgeProvider.tsx'
import { openBridge } from './bridge/bridge.ts'
import { reportBug, reportBugs } from './bridge/reportBugs.ts'
import { App } from './shell/App.tsx'

const root = document.getElementById('panel')
if (root === null) throw new Error('index.html has no #panel')

const bridge = openBridge(window)
reportBugs(bridge, window)

createRoot(root, { onCaughtError: (bug) => reportBug(bridge, bug, 'screen') }).render(
  <BridgeProvider bridge={bridge}>
    <App />
  </BridgeProvider>,
)
