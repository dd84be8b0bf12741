import type { CallerReport } from '#core/bridge/session'
import type { CallerEvent } from '#core/training/callerEvent'
import type { LevelMeter } from '../sound/LevelMeter.ts'

/** Speech so shortly before a hold is taken for its announcement; what was said the line cannot know. */
const warningWindowMs = 5_000

export type EndedBy = CallerReport['endedBy']

/** Keeps what happened on one call, with times since it began to ring, and makes the report of it. */
export class CallerLog {
  readonly #scenarioId: string
  readonly #pbxUniqueId: string
  readonly #now: () => number
  readonly #startedAt: number
  readonly #log: CallerReport['log'][number][] = []
  readonly #holds: CallerReport['holds'][number][] = []
  #hold: { readonly warned: boolean; readonly since: number } | null = null
  #operator: 'silent' | 'speaking' = 'silent'
  #spokeAt = Number.NEGATIVE_INFINITY

  constructor(scenarioId: string, pbxUniqueId: string, now: () => number = () => performance.now()) {
    this.#scenarioId = scenarioId
    this.#pbxUniqueId = pbxUniqueId
    this.#now = now
    this.#startedAt = now()
  }

  note(event: CallerEvent, text: string | null = null): void {
    this.#log.push({ atMs: Math.round(this.#now() - this.#startedAt), event, text })
  }

  speechBegan(): void {
    this.#operator = 'speaking'
    this.note('operator.speaks')
  }

  speechEnded(): void {
    this.#operator = 'silent'
    this.#spokeAt = this.#now()
    this.note('operator.silent')
  }

  /** Returns whether the operator was heard just before. */
  holdBegan(): boolean {
    const warned = this.#operator === 'speaking' || this.#now() - this.#spokeAt <= warningWindowMs
    this.#hold = { warned, since: this.#now() }
    this.note('held')
    return warned
  }

  holdEnded(): void {
    if (this.#hold === null) return
    this.#holds.push({ warned: this.#hold.warned, seconds: Math.round((this.#now() - this.#hold.since) / 100) / 10 })
    this.#hold = null
  }

  /** A hold that the call's end cut short counts up to that end. `heard` is null where no sound was ever set up. */
  report(heard: LevelMeter | null, endedBy: EndedBy): CallerReport {
    this.holdEnded()
    return {
      scenarioId: this.#scenarioId,
      callId: null,
      pbxUniqueId: this.#pbxUniqueId,
      heardSpeechMs: heard?.speechMs ?? 0,
      heardLevelDb: heard === null || heard.activeDb === null ? null : Math.round(heard.activeDb * 10) / 10,
      holds: this.#holds,
      log: this.#log,
      endedBy,
    }
  }
}
