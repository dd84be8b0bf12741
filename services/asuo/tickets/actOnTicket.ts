import type { Resolution } from '#core/asuo/ticket'
import type { TransitionRequest } from '#core/asuo/transition'
import type { Answer, Asked } from '../http/asked.ts'
import { judgeVersion } from '../http/etag.ts'
import { granted, type Judgement, refused } from '../http/judgement.ts'
import { bindCall } from './bindCall.ts'
import { changeTicket, type TicketChange } from './changeTicket.ts'
import { findTicket, type StoredTicket } from './findTicket.ts'
import { type ActName, type Arrow, judgeAct } from './ticketChart.ts'

type Acting = Pick<Asked<'transitionTicket' | 'escalateTicket' | 'refuseTicket'>, 'account' | 'params' | 'space' | 'ifMatch' | 'db' | 'now'>

/** The ticket, locked, where the chart allows the act and the asker has seen its present version (if he says which). */
const judgeTicket = async (asked: Acting, act: ActName): Promise<Judgement<{ readonly ticket: StoredTicket; readonly arrow: Arrow }>> => {
  const { account, params, space, ifMatch, db, now } = asked
  const found = await findTicket(db, account, space, params.ticketRef, 'lock')
  if (!found.ok) return found
  const ticket = found.value
  const allowed = judgeAct(act, { status: ticket.status, resolvedAt: ticket.resolution?.resolvedAt ?? null }, account.role, now)
  if (!allowed.ok) return allowed
  const fits = judgeVersion(ifMatch, ticket.version)
  return fits.ok ? granted({ ticket, arrow: allowed.value }) : fits
}

const closing = (to: string, now: Date): TicketChange['set'] => (to === 'closed' || to === 'refused' ? { closed_at: now } : {})

const fresh = (text: string, now: Date): Resolution => ({
  text,
  resolvedAt: now.toISOString(),
  confirmation: 'pending',
  confirmedAt: null,
  confirmedVia: null,
})

/** What becomes of the resolution: given, confirmed, disputed, or left without an answer. */
const resolutionAfter = (before: Resolution | null, request: TransitionRequest, now: Date): Resolution | null => {
  const confirmedAt = now.toISOString()
  if (request.transition === 'resolve') return fresh(request.resolutionText ?? '', now)
  if (before === null) return null
  if (request.transition === 'confirm_resolution') {
    return { ...before, confirmation: 'confirmed', confirmedAt, confirmedVia: request.confirmedVia ?? null }
  }
  if (request.transition === 'close_unconfirmed') return { ...before, confirmation: 'unconfirmed', confirmedAt, confirmedVia: 'silence' }
  if (request.transition === 'dispute_resolution') return { ...before, confirmation: 'disputed' }
  return before
}

export const transitionTicket = async (asked: Asked<'transitionTicket'>): Promise<Judgement<Answer>> => {
  const { account, body, db, now } = asked
  const judged = await judgeTicket(asked, body.transition)
  if (!judged.ok) return judged
  const { ticket, arrow } = judged.value
  const missing = arrow.requires.filter((field) => body[field] === undefined)
  if (missing.length > 0) {
    const errors = missing.map((field) => ({ pointer: `/${field}`, code: 'required' }))
    return refused('validation-failed', `${body.transition} needs ${missing.join(', ')}`, { errors })
  }
  if (body.callId) await bindCall(db, ticket.id, body.callId, now)
  const after = resolutionAfter(ticket.resolution, body, now)
  const resolution = after && JSON.stringify(after)
  const line = body.transition === 'return_from_line' ? 1 : ticket.line
  const set = { status: arrow.to, resolution, line, ...closing(arrow.to, now) }
  // The ticket keeps its last resolution only, so a disputed one stays in the trail.
  const disputed = body.transition === 'dispute_resolution' ? { disputed: ticket.resolution } : {}
  const data = {
    transition: body.transition,
    from: ticket.status,
    to: arrow.to,
    ...(body.comment ? { comment: body.comment } : {}),
    ...disputed,
  }
  return changeTicket(db, account, ticket, { set, caller: ticket.caller, event: 'ticket.transitioned', data, status: 200 }, now)
}

export const escalateTicket = async (asked: Asked<'escalateTicket'>): Promise<Judgement<Answer>> => {
  const judged = await judgeTicket(asked, 'escalation')
  if (!judged.ok) return judged
  const { ticket, arrow } = judged.value
  const change: TicketChange = {
    set: { status: arrow.to, line: asked.body.targetLine },
    caller: { ...ticket.caller, email: asked.body.callerEmail },
    event: 'ticket.escalated',
    data: asked.body,
    status: 201,
  }
  return changeTicket(asked.db, asked.account, ticket, change, asked.now)
}

export const refuseTicket = async (asked: Asked<'refuseTicket'>): Promise<Judgement<Answer>> => {
  const judged = await judgeTicket(asked, 'refusal')
  if (!judged.ok) return judged
  const { ticket, arrow } = judged.value
  const set = { status: arrow.to, ...closing(arrow.to, asked.now) }
  const change: TicketChange = { set, caller: ticket.caller, event: 'ticket.refused', data: asked.body, status: 201 }
  return changeTicket(asked.db, asked.account, ticket, change, asked.now)
}
