import type { EmailTemplate } from '../asuo/email.ts'
import type { TicketStatus } from '../asuo/ticketStatus.ts'
import type { TransitionName } from '../asuo/transition.ts'
import type { TicketAct } from '../bridge/ticketAct.ts'
import { shorten } from '../tickets/shorten.ts'
import { letterBody } from './letterBody.ts'
import type { LetterDraft } from './letterDraft.ts'
import type { LetterTicket } from './letterTicket.ts'
import { withoutRedirect } from './refusalSentence.ts'

/** A letter may still move it. */
export const open: ReadonlySet<TicketStatus> = new Set(['new', 'in_progress', 'waiting_caller', 'escalated'])

/** The letter makes the refusal that it tells, and does not only repeat one. */
export const refusesHere = (template: EmailTemplate, status: TicketStatus): boolean => template === 'refused' && open.has(status)

const move = (transition: TransitionName): TicketAct => ({ act: 'transition', transition: { transition } })

/** A ticket that knows its caller's address keeps it, whoever the letter goes to. */
const escalate = ({ escalation, to }: LetterDraft, { callerEmail }: LetterTicket): TicketAct => {
  const procurementNumber = escalation.procurementNumber.trim()
  const errorText = escalation.errorText.trim()
  return {
    act: 'escalate',
    escalation: {
      targetLine: 2,
      callerEmail: callerEmail ?? to.trim(),
      information: {
        whatHappened: escalation.whatHappened.trim(),
        whereInSystem: escalation.whereInSystem.trim(),
        stepsTaken: escalation.stepsTaken.trim(),
        ...(procurementNumber ? { procurementNumber } : {}),
        ...(errorText ? { errorText } : {}),
      },
    },
  }
}

/**
 * What a letter does to its ticket, in its order, once ASUO has taken the letter: a solution solves (3.9), a question of ours waits for the caller, handing over and refusing
 * carry what ASUO asks for (3.7, 3.8). A ticket that is there already stays as it is, and the letter only tells.
 */
export const letterActs = (draft: LetterDraft, ticket: LetterTicket): readonly TicketAct[] => {
  const { status } = ticket
  const body = letterBody(draft.text, 'ru')
  if (!open.has(status)) return []
  switch (draft.template) {
    case 'answer':
      return [{ act: 'transition', transition: { transition: 'resolve', resolutionText: shorten(body, 20_000) } }]
    case 'information_request':
      if (status === 'new') return [move('start'), move('wait_caller')]
      return status === 'in_progress' ? [move('wait_caller')] : []
    case 'escalated':
      return status === 'escalated' ? [] : [escalate(draft, ticket)]
    case 'refused': {
      const { refusalReason, redirectTo } = draft
      return [
        {
          act: 'refuse',
          refusal: {
            reasonCode: refusalReason ?? 'other',
            explanation: shorten(withoutRedirect(body, redirectTo), 4_000),
            redirectTo: redirectTo.trim(),
          },
        },
      ]
    }
    case 'registered':
    case 'resolution_check':
      return []
  }
}
