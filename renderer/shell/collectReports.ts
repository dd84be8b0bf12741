import type { CallerReport } from '#core/bridge/session'
import type { ChronicleEntry } from '#core/regulation/chronicle'

/** As much of the call on the desk as tells whether it was answered. */
export interface SeenCall {
  readonly caller: { readonly pbxUniqueId: string | null }
  readonly chronicle: readonly Pick<ChronicleEntry, 'what'>[]
}

/** What is needed of the desk and of the bridge; both return their undo. */
interface Sources {
  /** Hears the call on the desk at every change of it. */
  readonly watchCall: (seen: (call: SeenCall | null) => void) => () => void
  readonly watchReports: (heard: (report: CallerReport) => void) => () => void
}

/**
 * Passes on the caller's report of every call that was answered on this desk. Whoever was turned away or gave up has a report too,
 * but there is nothing in it to look back on, and it must not stand for another call. Returns the undo.
 */
export const collectReports = ({ watchCall, watchReports }: Sources, show: (report: CallerReport) => void): (() => void) => {
  const answered = new Set<string>()
  const undo = [
    watchCall((call) => {
      const id = call?.caller.pbxUniqueId ?? null
      if (id !== null && call?.chronicle.some(({ what }) => what === 'answered')) answered.add(id)
    }),
    watchReports((report) => {
      if (report.pbxUniqueId !== undefined && answered.has(report.pbxUniqueId)) show(report)
    }),
  ]
  return () => {
    for (const forget of undo) forget()
  }
}
