import { z } from 'zod'
import type { Call } from '../asuo/call.ts'
import { callEventInput } from '../asuo/callEvent.ts'
import { dutyOutcome } from '../asuo/duty.ts'
import { type Handover, handoverOffer } from '../asuo/handover.ts'
import type { MonitoringSnapshot } from '../asuo/monitoring.ts'
import type { Organisation } from '../asuo/organisation.ts'
import { presence } from '../asuo/presence.ts'
import { markInput, objectionInput } from '../asuo/protocolRemark.ts'
import type { Ticket, TicketPage } from '../asuo/ticket.ts'
import { ticketCreate } from '../asuo/ticketCreate.ts'
import { clientId } from '../asuo/uin.ts'
import type { DutyBook } from '../desk/dutyBook.ts'
import { type OpenCall, openCall } from '../desk/openCall.ts'
import { type CallHistory, pastCall } from '../desk/pastCall.ts'
import type { Outcome } from '../faults/outcome.ts'
import { protocol } from '../regulation/protocolEntry.ts'
import { globalKeys, type KeysClaimed } from '../settings/globalKeys.ts'
import { type Settings, settingsChange } from '../settings/settings.ts'
import type { LineDiagnosis } from '../telephony/lineDiagnosis.ts'
import type { LineAccount } from '../telephony/telephone.ts'
import { mailRequests } from './mailRequests.ts'
import { outboxRequests } from './outboxRequests.ts'
import { nothing, request } from './requestShape.ts'
import type { AsuoLink, Session, TicketNumber, TrainingScenario } from './session.ts'
import { signInRequests } from './signInRequests.ts'
import { ticketAct, ticketRef } from './ticketAct.ts'
import { wordingRequests } from './wordingRequests.ts'

/**
 * The page asks, the desk answers: the whole list. An answer is an `Outcome`; both shells carry this table.
 * Rows marked "durable" resolve once the local disk has it (fsync); delivery to ASUO follows by itself.
 */
export const requests = {
  'session.read': request<Session>()(nothing),
  'session.signIn': request<Session>()(z.object({ login: z.string().min(1).max(64), password: z.string().min(1).max(256) })),
  'session.signOut': request<Session>()(nothing),
  ...signInRequests,
  'settings.read': request<Settings>()(nothing),
  'settings.change': request<Settings>()(settingsChange),
  /** The account the page registers with; `lineNotConfigured` where there is none. */
  'line.account': request<LineAccount>()(nothing),
  /** A bug of the page, for the log of the shell. Redacted there once more. */
  'log.bug': request<null>()(z.object({ where: z.string().max(64), account: z.string().max(4_000) })),
  /** A SIP message that was not read. Nothing of its content goes along. */
  'log.unreadable': request<null>()(
    z.object({
      what: z.enum(['tooLong', 'tooManyHeaders', 'tooMany', 'malformed']),
      method: z
        .string()
        .regex(/^[A-Z]{1,16}$/)
        .nullable(),
      length: z.number().int().min(0),
    }),
  ),
  /** Looks from outside the browser how far the way to the PBX goes. Sends no credentials. */
  'line.diagnose': request<LineDiagnosis>()(z.object({}).strict()),
  'line.savePassword': request<null>()(z.object({ password: z.string().min(1).max(256) })),
  'asuo.link': request<AsuoLink>()(nothing),
  'organisations.find': request<readonly Organisation[]>()(
    z.object({
      inn: z
        .string()
        .regex(/^\d{1,12}$/)
        .optional(),
      q: z.string().min(2).max(200).optional(),
    }),
  ),
  'tickets.search': request<TicketPage>()(
    z.object({
      inn: z.string().optional(),
      phone: z.string().optional(),
      uin: z.string().optional(),
      q: z.string().max(200).optional(),
    }),
  ),
  'tickets.read': request<Ticket>()(z.object({ ref: ticketRef })),
  /** Durable: the ticket and its delivery are committed in one transaction. */
  'tickets.register': request<TicketNumber>()(ticketCreate),
  /** What became of a ticket made here: survives reloads. */
  'tickets.number': request<TicketNumber>()(z.object({ externalId: z.uuid() })),
  /** Durable: gives the ticket its provisional number (the same one when asked again). */
  'tickets.takeProvisional': request<TicketNumber>()(z.object({ externalId: z.uuid() })),
  /** Durable. `actId` is the idempotency key, made by the page: a repeated request is one act. */
  'tickets.act': request<null>()(z.object({ actId: z.uuid(), ref: ticketRef, act: ticketAct })),
  /** Durable: every keystroke of a call ends here. */
  'call.keep': request<null>()(openCall),
  /** The call that was on the desk when the page went away, if it was this agent's. */
  'call.recall': request<OpenCall | null>()(nothing),
  /** Durable: the call leaves the desk, its protocol goes to ASUO. */
  'call.close': request<null>()(z.object({ callId: z.uuid(), protocol })),
  /** A past call as ASUO keeps it, with its protocol and what was said of it: the operator's own, a lead's any. */
  'call.read': request<Call>()(z.object({ callId: clientId })),
  /** Durable: an objection to a protocol, or a lead's mark. */
  'call.remark': request<null>()(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('objection'), callId: clientId, remark: objectionInput }),
      z.object({ kind: z.literal('mark'), callId: clientId, remark: markInput }),
    ]),
  ),
  /** Durable: one call event. The desk adds `eventId` and `seq`. */
  'call.report': request<null>()(callEventInput),
  /** Durable: the latest word on one call of «Вызовы»; a row with the same `id` is replaced. */
  'history.add': request<null>()(pastCall),
  /** The newest calls of the operator who is signed in. */
  'history.read': request<CallHistory>()(z.object({ filter: z.enum(['all', 'missed']), limit: z.int().min(1).max(5000) })),
  /** Durable: the missed calls up to `until` (epoch ms) were looked at. */
  'history.see': request<null>()(z.object({ until: z.number() })),
  /** Deposits the state of the script for a colleague who is being asked; the latest wins, until he has taken it. */
  'handover.offer': request<null>()(z.object({ handoverId: clientId, offer: handoverOffer })),
  /** What a colleague has deposited; `notFound` where there is nothing, or it has run out. */
  'handover.read': request<Handover>()(z.object({ handoverId: clientId })),
  /** Its caller has been connected here: nobody else takes it from now on. */
  'handover.take': request<Handover>()(z.object({ handoverId: clientId })),
  /** What the operator owes to callers; never fails for want of ASUO. */
  'duties.read': request<DutyBook>()(z.object({}).strict()),
  /** Durable: a duty is done, or will not be. */
  'duties.discharge': request<null>()(z.object({ dutyId: clientId, outcome: dutyOutcome })),
  ...mailRequests,
  ...outboxRequests,
  ...wordingRequests,
  /** Not stored: says at once how this desk stands (settled.md 2). */
  'presence.tell': request<null>()(presence),
  /** Opens the lead's stream: the snapshot is the answer, `board.changed` notices follow until `board.leave`. */
  'board.watch': request<MonitoringSnapshot>()(nothing),
  'board.leave': request<null>()(nothing),
  'training.list': request<readonly TrainingScenario[]>()(nothing),
  /** The simulated caller rings in about 2 s. */
  'training.call': request<null>()(z.object({ scenarioId: z.string().min(1).max(64) })),
  /** Keys of the whole desktop, in place of those claimed before; each press comes as `keys.pressed`. */
  'keys.claim': request<KeysClaimed>()(globalKeys),
  /** A call rings or no longer rings: window, tray, title. */
  'attention.ring': request<null>()(z.object({ caller: z.string().max(200) }).nullable()),
} as const

export type Requests = typeof requests
export type RequestName = keyof Requests
export type InputOf<N extends RequestName> = z.infer<Requests[N]['input']>
export type OutputOf<N extends RequestName> = NonNullable<Requests[N]['output']> | Extract<Requests[N]['output'], null>

/** What a desk must be able to answer: a forgotten row does not compile. */
export type Answers = { readonly [N in RequestName]: (input: InputOf<N>) => Promise<Outcome<OutputOf<N>>> }
