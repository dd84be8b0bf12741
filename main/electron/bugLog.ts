import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where bugs of the shell end: `bugs.log` in `folder`, one entry each, with the stack and without what was being worked on. */
export const openBugLog = (folder: string): ((bug: unknown, where: string) => void) => {
  mkdirSync(folder, { recursive: true })
  return (bug, where) => {
    const account = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)
    appendFileSync(join(folder, 'bugs.log'), `${new Date().toISOString()} ${where}: ${account}\n`, { mode: 0o600 })
  }
}
