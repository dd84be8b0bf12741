import { z } from 'zod'
import type { Deliveries } from '#core/asuo/deliveries'
import type { Courier, Receipt } from './courier.ts'
import { isAskedFor, type JournalRow } from './journal.ts'
import type { Outbox } from './outbox.ts'

/** What ASUO says of itself; nulls from one that does not know the question. */
export interface AsuoMark {
  readonly instance: string | null
  readonly epoch: string | null
}

interface ReplayPorts {
  readonly outbox: Outbox
  /** Whose deliveries can be asked for now; null while nobody is signed in. */
  author(): string | null
  noteBug(bug: unknown): void
  /** Null where ASUO does not answer. */
  readMark(): Promise<AsuoMark | null>
  /** Asked as this author. Null where there was no answer. */
  findMissing(actor: string, training: boolean, asked: Deliveries): Promise<readonly string[] | null>
}

/** Nobody is signed in, or there is too much at once: no word about the entry. */
const otherwise: ReadonlySet<number> = new Set([401, 429])

/** ASUO's own no: where it was put back to an older state, it may only not know what the entry speaks of. */
const isRefusal = ({ attempt }: Receipt): boolean =>
  attempt.kind === 'answered' && attempt.problem !== null && attempt.status < 500 && !otherwise.has(attempt.status)

const mostAsked = 500
const epoch = z.string()

const inParts = <T>(things: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(things.length / mostAsked) }, (_, part) => things.slice(part * mostAsked, (part + 1) * mostAsked))

/**
 * Holds deliveries back until ASUO is known to be the one that took the last of them. One that was put back to an older state is given
 * again, before anything new, whatever it lost of the week that is kept.
 *
 *   unknown ──same epoch, or nothing lost──► settled ──doubt, another epoch──► unknown
 *      └──something lost──► it waits again, in its old places ──► unknown
 */
export const createReplay = ({ outbox, author, noteBug, readMark, findMissing }: ReplayPorts) => {
  let settled: { readonly actor: string; readonly mark: AsuoMark } | null = null
  let looking: Promise<void> | null = null
  let instance: string | null = null
  let doubts = 0

  const missingOf = async (actor: string, rows: readonly JournalRow[]): Promise<readonly string[] | null> => {
    const missing: string[] = []
    for (const training of [false, true])
      for (const part of inParts(rows.filter((row) => row.training === training && isAskedFor(row)))) {
        const asked = { deliveries: part.map(({ id, ticket }) => ({ key: id, ...(ticket ? { ticket } : {}) })) }
        const found = await findMissing(actor, training, asked)
        if (found === null) return null
        missing.push(...found)
      }
    // What is put, not keyed, cannot be asked for; put again it is the same.
    return missing.length === 0 ? [] : [...missing, ...rows.filter((row) => !isAskedFor(row)).map(({ id }) => id)]
  }

  const look = async (actor: string): Promise<void> => {
    const before = doubts
    const mark = await readMark()
    if (mark === null) return
    instance = mark.instance
    if (mark.instance !== null && mark.epoch !== null) {
      const known = `epoch:${mark.instance}:${actor}`
      if (outbox.remembered.read(known, epoch) !== mark.epoch) {
        const missing = await missingOf(actor, outbox.journal.takenBy(mark.instance, actor))
        if (missing === null) return
        const written = outbox.write(() => {
          outbox.journal.sendAgain(missing)
          outbox.remembered.write(known, mark.epoch)
        })
        // Whatever was about to be sent stands behind what is sent again.
        if (!written.ok || missing.length > 0) return
      }
    }
    if (doubts === before) settled = { actor, mark }
  }

  const isSettled = async (actor: string): Promise<boolean> => {
    if (settled?.actor === actor) return true
    looking ??= look(actor).finally(() => {
      looking = null
    })
    await looking
    return settled?.actor === actor
  }

  const doubt = (): void => {
    doubts += 1
    settled = null
  }

  return {
    /** ASUO was away: another one, or an older one, may answer now. */
    doubt,
    /** ASUO has said who it is. A desk that has nothing to send asks all the same what was lost. */
    heard(mark: AsuoMark): void {
      if (settled && (settled.mark.instance !== mark.instance || settled.mark.epoch !== mark.epoch)) doubt()
      const actor = author()
      if (actor !== null) isSettled(actor).catch(noteBug)
    },
    /** The ASUO that was last looked at. */
    instance: (): string | null => instance,
    /** What cannot be sent now has no answer, and is tried again. A refusal counts only of an ASUO that has lost nothing. */
    guarding: (courier: Courier): Courier => ({
      async carry(parcel, timeoutMs) {
        const [first] = parcel
        const unanswered: Receipt[] = parcel.map(({ id }) => ({ id, attempt: { kind: 'noAnswer' }, body: null }))
        if (!first || !(await isSettled(first.actor))) return unanswered
        const receipts = await courier.carry(parcel, timeoutMs)
        if (!receipts.some(isRefusal)) return receipts
        doubt()
        const stands = await isSettled(first.actor)
        return stands ? receipts : receipts.map((receipt) => (isRefusal(receipt) ? { ...receipt, attempt: { kind: 'noAnswer' } } : receipt))
      },
    }),
  }
}
export type Replay = ReturnType<typeof createReplay>
