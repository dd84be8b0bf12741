import { type Judgement, judgeAttempt } from '#core/tickets/outboxRules'
import type { Clock } from '#core/time/clock'
import type { Courier, Receipt } from './courier.ts'
import type { Head } from './entries.ts'
import { noteNumber } from './noteNumber.ts'
import type { Outbox } from './outbox.ts'
import { digestOf, type OutboxEntry } from './outboxEntry.ts'
import { parcelOf, parcelSize } from './parcel.ts'
import { type Cause, causeOf, eased, fresh, notBefore, type Patience, reached, tried } from './patience.ts'
import type { Sending } from './queue.ts'

/** Together in flight while the way to ASUO is well; one at a time while it is not. */
const lanes = 4
/** Ms until an attempt counts as unanswered. The operator waits for the first one of an entry; later ones have time. */
export const deliveryLimits = { first: 4_000, later: 15_000 } as const

type Retry = Extract<Judgement, { verdict: 'retry' }> & { readonly cause: Cause }
const retryWhole: Retry = { verdict: 'retry', scope: 'whole', atLeastMs: 0, cause: 'way' }

export interface SenderPorts {
  readonly outbox: Outbox
  readonly courier: Courier
  readonly clock: Clock
  /** In [0, 1). */
  random(): number
  /** Whose entries may be sent now; null while nobody is signed in. */
  author(): string | null
  /** Which ASUO answers, as it says itself; null where it does not. */
  instance(): string | null
  /** After the delivery is on disk. */
  delivered(entry: OutboxEntry, answer: unknown): void
  /** After a refusal is on disk; `problem` is ASUO's code, or `damaged`. */
  refused(entry: OutboxEntry, problem: string): void
  noteBug(bug: unknown): void
  /** `deliveryLimits` unless said otherwise. */
  readonly limits?: { readonly first: number; readonly later: number }
}

/**
 * Sends what waits: first in, first out inside an aggregate, several aggregates side by side.
 *
 *   look ──ready heads──► in flight ──delivered, refused──► settled ──► look
 *    ▲                        ├──retry (entry)──► that aggregate waits
 *    │                        ├──retry (whole)──► everything waits, then one at a time
 *    └──timer or nudge────────┴──pause──► the same; without an author nothing is looked for
 */
export const createSender = (ports: SenderPorts) => {
  const { outbox, courier, clock, limits = deliveryLimits } = ports
  const inFlight = new Map<string, Promise<void>>()
  const patience = new Map<string, Patience>()
  const attempted = new Set<string>()
  let way: Patience = fresh
  let timer: NodeJS.Timeout | null = null
  let turn = 0
  let stopped = false

  const wakeAt = (moment: number): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(look, Math.max(0, Math.ceil(moment - clock.monotonic())))
  }

  const postpone = (aggregate: string, retry: Retry): void => {
    const now = clock.monotonic()
    const again = (before: Patience) => tried(before, retry.cause, now, ports.random(), retry.atLeastMs)
    patience.set(aggregate, again(patience.get(aggregate) ?? fresh))
    way = retry.scope === 'whole' ? again(way) : eased(way, now)
  }

  const rest = (aggregate: string): void => {
    patience.delete(aggregate)
    way = eased(way, clock.monotonic())
  }

  /** False where the disk refused: the entry is sent again under its key, and ASUO answers as before. */
  const settle = (entry: OutboxEntry, answer: unknown, problem: string | null): boolean => {
    const written = outbox.write((now) => {
      outbox.entries.settle(entry.id, problem === null ? 'delivered' : 'attention', problem, now, ports.instance())
      if (problem === null) noteNumber(outbox, entry, answer)
    })
    if (!written.ok) return false
    attempted.delete(entry.id)
    if (problem === null) ports.delivered(entry, answer)
    else ports.refused(entry, problem)
    return true
  }

  /** What must be tried again; null where the entry is settled. */
  const judge = (entry: OutboxEntry, receipt: Receipt | undefined): Retry | null => {
    const attempt = receipt?.attempt ?? { kind: 'noAnswer' }
    const judgement = judgeAttempt(attempt, clock.now() - entry.createdAt)
    if (judgement.verdict === 'retry') return { ...judgement, cause: causeOf(attempt) }
    if (judgement.verdict === 'pause') return retryWhole
    return settle(entry, receipt?.body, judgement.verdict === 'attention' ? judgement.problem : null) ? null : retryWhole
  }

  const isDamaged = (entry: OutboxEntry): boolean => digestOf(entry) !== entry.digest

  const send = async (head: Head): Promise<void> => {
    const entry = outbox.entries.read(head.id)
    if (isDamaged(entry)) {
      if (!settle(entry, null, 'damaged')) postpone(head.aggregate, retryWhole)
      return
    }
    const parcel = parcelOf(entry, outbox.entries.followers(entry, parcelSize - 1)).filter((item) => !isDamaged(item))
    const timeoutMs = attempted.has(entry.id) ? limits.later : limits.first
    for (const { id } of parcel) {
      attempted.add(id)
      outbox.entries.noteAttempt(id)
    }
    const receipts = new Map((await courier.carry(parcel, timeoutMs)).map((receipt) => [receipt.id, receipt]))
    if (stopped) return
    const retry = parcel.map((item) => judge(item, receipts.get(item.id))).find((again) => again !== null)
    if (retry) postpone(head.aggregate, retry)
    else rest(head.aggregate)
  }

  const launch = (head: Head): void => {
    const flight = send(head)
      .catch((bug: unknown) => {
        ports.noteBug(bug)
        postpone(head.aggregate, { verdict: 'retry', scope: 'entry', atLeastMs: 1000, cause: 'asuo' })
      })
      .then(() => {
        inFlight.delete(head.aggregate)
        look()
      })
    inFlight.set(head.aggregate, flight)
  }

  /** After a failure of the way the heads take turns: one that always hangs must not stand before all others. */
  const inTurn = (heads: readonly Head[]): readonly Head[] => {
    if (way.failures === 0 || heads.length === 0) return heads
    turn = (turn + 1) % heads.length
    return [...heads.slice(turn), ...heads.slice(0, turn)]
  }

  const look = (): void => {
    const actor = stopped ? null : ports.author()
    if (actor === null) return
    const now = clock.monotonic()
    if (notBefore(way) > now) {
      wakeAt(notBefore(way))
      return
    }
    // So many that, whatever is in flight or resting, enough are left for every lane.
    const enough = lanes + inFlight.size + patience.size
    const open = outbox.entries.ready(actor, enough).filter(({ aggregate }) => !inFlight.has(aggregate))
    const moment = ({ aggregate }: Head) => notBefore(patience.get(aggregate) ?? fresh)
    const rested = inTurn(open.filter((head) => moment(head) <= now))
    for (const head of rested.slice(0, Math.max(0, (way.failures > 0 ? 1 : lanes) - inFlight.size))) launch(head)
    const wakes = open.map(moment).filter((wake) => wake > now)
    if (wakes.length > 0) wakeAt(Math.min(...wakes))
  }

  return {
    /** Something was committed, or somebody signed in. */
    nudge: look,
    /** How it stands now, to be shown. */
    standing: (): Sending => ({
      wayIsBad: way.failures > 0,
      isInFlight: (aggregate) => inFlight.has(aggregate),
      isPutOff: (aggregate) => (patience.get(aggregate)?.failures ?? 0) > 0,
    }),
    /** ASUO was reached, the network changed, the machine woke up: waits for the way are over, those that ASUO asked for are not. */
    shake(): void {
      way = reached(way)
      for (const [aggregate, before] of patience) patience.set(aggregate, reached(before))
      look()
    },
    /** Resolves when nothing is in flight any more; what was under way is sent again by the next start. */
    async stop(): Promise<void> {
      stopped = true
      if (timer) clearTimeout(timer)
      await Promise.allSettled(inFlight.values())
    },
  }
}
export type Sender = ReturnType<typeof createSender>
