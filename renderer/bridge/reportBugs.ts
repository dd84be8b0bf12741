import type { PanelBridge } from '#core/bridge/panelBridge'
import { redacted } from '#core/faults/redacted'

const longest = 4_000

const accountOf = (bug: unknown): string => redacted(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)).slice(0, longest)

/** A bug of the page, for the shell's log. It is redacted before it leaves the page, and again before it is written. */
export const reportBug = (bridge: PanelBridge, bug: unknown, where: string): void =>
  void bridge.request('log.bug', { where: where.slice(0, 64), account: accountOf(bug) })

/** The page's last net: whatever nobody caught is noted, and the page and its call go on. Returns the undo. */
export const reportBugs = (bridge: PanelBridge, page: Window): (() => void) => {
  const thrown = ({ error, message }: ErrorEvent) => reportBug(bridge, error ?? message, 'uncaught')
  const rejected = ({ reason }: PromiseRejectionEvent) => reportBug(bridge, reason, 'unhandled')
  page.addEventListener('error', thrown)
  page.addEventListener('unhandledrejection', rejected)
  return () => {
    page.removeEventListener('error', thrown)
    page.removeEventListener('unhandledrejection', rejected)
  }
}
