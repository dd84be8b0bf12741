import { appendFileSync } from 'node:fs'

export interface JournalEntry {
  readonly api: string
  readonly args: readonly unknown[]
}

/**
 * Effects a bare Chromium cannot show (tray, taskbar, sleep) are written as JSON lines into the file `STAND_IN_JOURNAL`, which outlives
 * the process.
 */
export const note = (api: string, ...args: unknown[]): void => {
  const file = process.env.STAND_IN_JOURNAL
  if (file) appendFileSync(file, `${JSON.stringify({ api, args } satisfies JournalEntry)}\n`)
}
