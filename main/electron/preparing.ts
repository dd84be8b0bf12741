import type { BrowserWindow } from 'electron'
import type { Settings } from '#core/settings/settings'
import type { PreparingStep } from '../desk/desk.ts'
import { pageOrigin } from './pageAddress.ts'
import { preparingPage, preparingPath } from './preparingPage.ts'

export interface Preparing {
  readonly answer: () => Response
  /** Shows the step in the window until the page itself is loaded. */
  show(step: PreparingStep, window: BrowserWindow): void
}

export const prepare = (language: () => Settings['language']): Preparing => {
  let present: PreparingStep = 'profile'
  return {
    answer: () => preparingPage(present, language()),
    show: (step, window) => {
      present = step
      if (window.isDestroyed()) return
      // Rejects where the next step, or the page, replaces this one before it was drawn.
      window.loadURL(`${pageOrigin}${preparingPath}`).catch(() => {})
    },
  }
}
