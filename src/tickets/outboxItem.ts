import { z } from 'zod'
import { messageInput } from '../asuo/message.ts'
import { ticketCreate } from '../asuo/ticketCreate.ts'
import { innMistake } from './inn.ts'

/** Everything a desk may owe ASUO, by its operation in the contract. */
export const outboxOperation = z.enum([
  'createTicket',
  'updateTicket',
  'addMessage',
  'transitionTicket',
  'escalateTicket',
  'refuseTicket',
  'addLink',
  'sendEmail',
  'settleEmail',
  'addDuty',
  'dischargeDuty',
  'putProtocol',
  'addObjection',
  'addMark',
  'ingestCallEvents',
])
export type OutboxOperation = z.infer<typeof outboxOperation>

/**
 * Why an entry is not with ASUO yet. `turn`: nothing holds it up, or another of its ticket is before it. `refusedBefore`: one before it was
 * refused. `registration`: a ticket that it speaks of has no number yet. `asuoBusy`: ASUO answers, and cannot take it now.
 */
export type OutboxWait = 'sending' | 'turn' | 'refusedBefore' | 'registration' | 'asuoAway' | 'asuoBusy' | 'anotherOperator'

/** What an operator can do about an entry that was refused. */
export interface OutboxRemedies {
  /** The same bytes again, under the same key. */
  readonly retry: boolean
  /** With other words or another INN. */
  readonly mend: boolean
  /** It is given up; its words stay on the desk. */
  readonly dismiss: boolean
}

/**
 * One entry as «Очередь отправки» shows it. `words`: what the operator said in it, null where it is another operator's or says nothing.
 * `inn`: of his own registration, where an organisation was named.
 */
export interface OutboxItem {
  readonly id: string
  readonly operation: OutboxOperation
  /** A UIN or a provisional number; null where there is none yet, or it belongs to no ticket. */
  readonly number: string | null
  readonly subject: string | null
  readonly words: string | null
  readonly inn: string | null
  /** Epoch ms. */
  readonly since: number
  /** Of the practice space: no caller waits for it. */
  readonly training: boolean
  readonly remedies: OutboxRemedies
}

/** ASUO was put back to an older state, and the number that a caller was told had gone to another ticket meanwhile. */
export interface Renumbered {
  readonly externalId: string
  /** As it was told. */
  readonly was: string
  readonly uin: string
  readonly subject: string
}

export interface OutboxListing {
  readonly renumbered: readonly Renumbered[]
  readonly refused: readonly (OutboxItem & { readonly problem: string })[]
  readonly waiting: readonly (OutboxItem & { readonly why: OutboxWait })[]
  /** More wait than are listed: so many. */
  readonly further: number
  /** What calls reported and is not delivered yet: counted, not listed. */
  readonly callEvents: number
  /** Given up, or replaced by what was put right. */
  readonly dismissed: readonly (OutboxItem & { readonly isReplaced: boolean })[]
}

/** A registration and a duty were promised to a caller, and a letter is taken back in «Письма»: none is given up here. */
const kept: ReadonlySet<OutboxOperation> = new Set(['createTicket', 'addDuty', 'sendEmail'])

export const remediesOf = (operation: OutboxOperation, problem: string, isOwn: boolean): OutboxRemedies => ({
  // What the disk has changed is sent by nobody: neither its words nor its way can be trusted.
  retry: isOwn && problem !== 'damaged',
  mend: isOwn && problem !== 'damaged' && (operation === 'createTicket' || operation === 'addMessage'),
  dismiss: isOwn && !kept.has(operation),
})

const bodySchemas = { createTicket: ticketCreate, addMessage: messageInput } as const
const said = { createTicket: 'description', addMessage: 'body' } as const

const isMendable = (operation: OutboxOperation): operation is keyof typeof said => Object.hasOwn(said, operation)

const text = z.string().optional()

/** Where the other bodies of the contract keep what people say. */
const otherWords = z.object({
  resolutionText: text,
  comment: text,
  explanation: text,
  redirectTo: text,
  reason: text,
  information: z.object({ whatHappened: text, whereInSystem: text, procurementNumber: text, errorText: text, stepsTaken: text }).optional(),
  provisionalNumber: text,
  body: text,
  note: text,
})

/** What a person said in an entry's body; null where nothing was said or it cannot be read. */
export const wordsIn = (operation: OutboxOperation, body: unknown): string | null => {
  if (isMendable(operation)) {
    const spoken = (body as Readonly<Record<string, unknown>> | null)?.[said[operation]]
    return typeof spoken === 'string' ? spoken : null
  }
  const { information, ...others } = otherWords.safeParse(body).data ?? {}
  const words = [...Object.values(others), ...Object.values(information ?? {})].filter((part) => part !== undefined && part !== '')
  return words.length === 0 ? null : words.join('\n')
}

const withInn = z.object({ inn: z.string() })

/** The INN in a registration's body; null where none was named. */
export const innIn = (operation: OutboxOperation, body: unknown): string | null =>
  operation === 'createTicket' ? (withInn.safeParse(body).data?.inn ?? null) : null

/** What a person puts right. `inn`: in place of the one that a registration names. */
export interface Mending {
  readonly words: string
  readonly inn?: string | undefined
}

/** The body put right; null where it does not fit the contract then, or nothing of these entries can be put right. */
export const mended = (operation: OutboxOperation, body: unknown, { words, inn }: Mending): unknown => {
  if (!isMendable(operation) || (inn !== undefined && (innIn(operation, body) === null || innMistake(inn) !== null))) return null
  // The name was that of the organisation with the INN before.
  const other = {
    [said[operation]]: words,
    ...(inn === undefined || inn === innIn(operation, body) ? {} : { inn, organisationName: undefined }),
  }
  return bodySchemas[operation].safeParse({ ...(body as object | null), ...other }).data ?? null
}
