import type { Role } from '#core/asuo/agent'
import { isFinal, type TicketStatus } from '#core/asuo/ticketStatus'
import type { TransitionInfo, TransitionName } from '#core/asuo/transition'
import { granted, type Judgement, refused } from '../http/judgement.ts'

/**
 * The chart of a ticket. `escalation` and `refusal` are acts with a body of their own.
 *
 *  new ──start──► in_progress ◄─resume── waiting_caller
 *                   │    ▲  └──wait_caller──────►┘
 *                   │    ├──return_from_line── escalated ◄──escalation── new, in_progress, waiting_caller
 *                   │    └──dispute_resolution──┐
 *   new, waiting_caller, escalated, ──resolve──► resolved ──confirm_resolution──────────────► closed
 *                   in_progress                     └──close_unconfirmed, after the silence──►
 *   new, in_progress, waiting_caller, escalated ──refusal──► refused
 */
export interface Arrow {
  readonly from: readonly TicketStatus[]
  readonly to: TicketStatus
  readonly requires: TransitionInfo['requires']
  /** Who may take it; everybody who works on tickets where not named. */
  readonly roles?: readonly Role[]
}

export type ActName = TransitionName | 'escalation' | 'refusal'

export const ticketChart: Readonly<Record<ActName, Arrow>> = {
  start: { from: ['new'], to: 'in_progress', requires: [] },
  wait_caller: { from: ['in_progress'], to: 'waiting_caller', requires: [] },
  resume: { from: ['waiting_caller'], to: 'in_progress', requires: [] },
  resolve: { from: ['new', 'in_progress', 'waiting_caller', 'escalated'], to: 'resolved', requires: ['resolutionText'] },
  confirm_resolution: { from: ['resolved'], to: 'closed', requires: ['confirmedVia'] },
  dispute_resolution: { from: ['resolved'], to: 'in_progress', requires: [] },
  close_unconfirmed: { from: ['resolved'], to: 'closed', requires: [] },
  return_from_line: { from: ['escalated'], to: 'in_progress', requires: [], roles: ['lead', 'service'] },
  escalation: { from: ['new', 'in_progress', 'waiting_caller'], to: 'escalated', requires: [] },
  refusal: { from: ['new', 'in_progress', 'waiting_caller', 'escalated'], to: 'refused', requires: [] },
}

/** How long the caller may keep silent after the question of clause 2.2 before the ticket may be closed without him. */
export const confirmationSilenceHours = 72
const hourMs = 3_600_000

interface Standing {
  readonly status: TicketStatus
  readonly resolvedAt: string | null
}

const silenceLastsMs = ({ resolvedAt }: Standing, now: Date): number => (resolvedAt === null ? 0 : now.getTime() - Date.parse(resolvedAt))

/** Whether the act may be done to a ticket that stands so, by somebody of that role. */
export const judgeAct = (act: ActName, standing: Standing, role: Role, now: Date): Judgement<Arrow> => {
  const arrow = ticketChart[act]
  if (isFinal(standing.status))
    return refused('ticket-closed', 'A closed or refused ticket is not continued: register a new one that follows it')
  if (!arrow.from.includes(standing.status)) return refused('transition-not-allowed', `${act} is not possible from ${standing.status}`)
  if (arrow.roles && !arrow.roles.includes(role)) return refused('forbidden', `${act} is for: ${arrow.roles.join(', ')}`)
  if (act === 'close_unconfirmed' && silenceLastsMs(standing, now) < confirmationSilenceHours * hourMs) {
    return refused('transition-not-allowed', `The caller has ${confirmationSilenceHours} hours to answer`)
  }
  return granted(arrow)
}

/** The transitions of the chart, without the two acts that are resources of their own. */
export const allowedTransitions = (standing: Standing, role: Role, now: Date): readonly TransitionInfo[] =>
  Object.entries(ticketChart).flatMap(([act, { to, requires }]) => {
    if (act === 'escalation' || act === 'refusal') return []
    const name = act as TransitionName
    return judgeAct(name, standing, role, now).ok ? [{ name, to, requires: [...requires] }] : []
  })
