import type { CallerReport } from '#core/bridge/session'
import { failure } from '#core/faults/outcome'
import type { TrainingLineHandle, TrainingLineOptions } from '../../services/training-line/start.ts'

type Start = (again?: NonNullable<TrainingLineOptions['again']>) => Promise<TrainingLineHandle>

interface Ports {
  readonly start: Start
  /** Runs later; returns the undo. */
  readonly later: (run: () => void, ms: number) => () => void
  /** It stands again after a fall. */
  readonly stands: () => void
}

/** As the handle of one process, but it has no end to be told of. */
export type StandingLine = Omit<TrainingLineHandle, 'onExit'>

const firstPauseMs = 500
const longestPauseMs = 30_000

/**
 * A training line that stands up again when its process ends, at the same address with the same password: the page's own reconnecting
 * finds it. While it is down a call is answered `trainingLineDown`. Rejects where it does not start at all.
 */
export const standingLine = async ({ start, later, stands }: Ports): Promise<StandingLine> => {
  const listeners = new Set<(report: CallerReport) => void>()
  let line: TrainingLineHandle | null = null
  let stopWaiting = () => {}
  let isClosed = false

  const first = await start()
  const again = { port: Number(new URL(first.server).port), password: first.password }

  const stand = (handle: TrainingLineHandle): void => {
    line = handle
    handle.listen((report) => {
      for (const heard of listeners) heard(report)
    })
    handle.onExit(() => {
      line = null
      raise(firstPauseMs)
    })
  }
  const raise = (pauseMs: number): void => {
    stopWaiting = later(() => {
      start(again).then(
        (handle) => {
          if (isClosed) return void handle.close()
          stand(handle)
          stands()
        },
        () => isClosed || raise(Math.min(longestPauseMs, pauseMs * 2)),
      )
    }, pauseMs)
  }
  stand(first)

  return {
    server: first.server,
    domain: first.domain,
    user: first.user,
    password: first.password,
    scenarios: () => first.scenarios(),
    call: (scenarioId) => line?.call(scenarioId) ?? Promise.resolve(failure({ code: 'trainingLineDown' })),
    listen(heard) {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
    async close() {
      isClosed = true
      stopWaiting()
      await line?.close()
    },
  }
}
