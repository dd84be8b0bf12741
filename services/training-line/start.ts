import { fileURLToPath } from 'node:url'
import type { CallerReport, TrainingScenario } from '#core/bridge/session'
import type { Outcome } from '#core/faults/outcome'
import { forkLine } from './forkLine.ts'
import { LinePort } from './LinePort.ts'
import type { LaunchLine } from './LineProcess.ts'

export interface TrainingLineOptions {
  /** The page's origins now; asked at every connection, so they may be known later than the line. */
  readonly origins: () => readonly string[]
  /** How to start the process; Node's fork of the source by default. */
  readonly launch?: LaunchLine
  /** Folder with `scenarios/` and `voices/`; the repository's `assets` by default. */
  readonly assets?: string
  /** Also lists the scenarios that are hidden from people (the fast one of the tests). Hidden ones can be called in any case. */
  readonly hidden?: boolean
  /** Where a line stood that ended by itself, and its password: panels find the new one without being told. */
  readonly again?: { readonly port: number; readonly password: string }
}

/** A running training line. Everything it says stays on loopback; the password is new with every start. */
export interface TrainingLineHandle {
  /** `ws://127.0.0.1:N`. */
  readonly server: string
  readonly domain: string
  readonly user: string
  readonly password: string
  scenarios(): readonly TrainingScenario[]
  /**
   * The simulated caller rings in about two seconds. Faults: `lineUnreachable` while no panel is registered,
   * `notFound` for an unknown scenario, `trainingLineDown` once the process is gone.
   */
  call(scenarioId: string): Promise<Outcome<null>>
  /** Every finished call, answered or not. Returns the undo. */
  listen(heard: (report: CallerReport) => void): () => void
  /** The process ended without `close` having been asked. Returns the undo. */
  onExit(heard: (code: number | null) => void): () => void
  /** Hangs up, ends the process and waits for its end. Idempotent. */
  close(): Promise<void>
}

/** Starts the training line in its own process. Rejects with a sentence where it cannot open. */
export function startTrainingLine(options: TrainingLineOptions): Promise<TrainingLineHandle> {
  const port = new LinePort((options.launch ?? forkLine)(), (origin) => options.origins().includes(origin))
  return port.open({
    assets: options.assets ?? fileURLToPath(new URL('../../assets', import.meta.url)),
    hidden: options.hidden ?? false,
    port: options.again?.port ?? 0,
    password: options.again?.password ?? null,
  })
}
