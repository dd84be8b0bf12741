import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where bugs of a shell end: `bugs.log` in `folder`, one entry each, with the stack and without what was being worked on. Where the
 * disk refuses they go to the standard error: this is called for errors nobody caught, and must not become one.
 */
export const openBugLog = (folder: string): ((bug: unknown, where: string) => void) => {
  mkdirSync(folder, { recursive: true })
  return (bug, where) => {
    const account = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)
    const entry = `${new Date().toISOString()} ${where}: ${account}\n`
    try {
      appendFileSync(join(folder, 'bugs.log'), entry, { mode: 0o600 })
    } catch {
      process.stderr.write(entry)
    }
  }
}
