import type { TransitionRequest } from '#core/asuo/transition'
import type { Answer, Asked } from '../http/asked.ts'
import type { Judgement } from '../http/judgement.ts'
import { escalateTicket, refuseTicket, transitionTicket } from '../tickets/actOnTicket.ts'
import type { PracticeTicket } from './tickets.ts'

type Asking = Omit<Asked<'transitionTicket'>, 'body'>

const way = (ticket: PracticeTicket): readonly TransitionRequest[] => {
  const resolve = { transition: 'resolve', resolutionText: ticket.solution ?? '' } as const
  switch (ticket.status) {
    case 'in_progress':
      return [{ transition: 'start' }]
    case 'waiting_caller':
      return [{ transition: 'start' }, { transition: 'wait_caller' }]
    case 'resolved':
      return [resolve]
    case 'closed':
      return [resolve, { transition: 'confirm_resolution', confirmedVia: 'call' }]
    default:
      return []
  }
}

/** Walks a new ticket to the state it is meant to stand in. */
export const bringTo = async (ticket: PracticeTicket, asking: Asking, must: (judgement: Judgement<Answer>) => Answer): Promise<void> => {
  for (const body of way(ticket)) must(await transitionTicket({ ...asking, body }))
  if (ticket.status === 'escalated') {
    const information = { whatHappened: ticket.description, whereInSystem: ticket.subject, stepsTaken: 'Обновили страницу, вошли заново.' }
    must(await escalateTicket({ ...asking, body: { targetLine: 2, callerEmail: 'zakupki@pismo.example', information } }))
  }
  if (ticket.status === 'refused') {
    const explanation = 'Вопрос не относится к работе Системы: первая линия помогает с её разделами и ошибками.'
    must(await refuseTicket({ ...asking, body: { reasonCode: 'out_of_scope', explanation, redirectTo: 'Юридическая служба организации' } }))
  }
}
