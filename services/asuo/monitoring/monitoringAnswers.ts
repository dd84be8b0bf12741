import type { Answers } from '../http/asked.ts'
import { granted } from '../http/judgement.ts'
import { findTicket } from '../tickets/findTicket.ts'
import { uinOf } from '../tickets/uinOf.ts'
import type { World } from '../world.ts'
import { boardStream } from './boardStream.ts'

type BoardOperation = 'putPresence' | 'getMonitoringSnapshot' | 'streamMonitoring' | 'getThresholds'

export const monitoringAnswers = ({ board, clock }: World): Pick<Answers, BoardOperation> => ({
  putPresence: async ({ account, body, db }) => {
    const space = body.training ? 'practice' : account.homeSpace
    const ticket = body.ticketRef ? await findTicket(db, account, space, body.ticketRef) : null
    board.hearPresence(account, space, body, ticket?.ok ? uinOf(ticket.value.number) : null)
    return granted({ status: 204, body: null })
  },

  getMonitoringSnapshot: async ({ query, space }) =>
    granted({ status: 200, body: board.snapshot({ space, teamId: query.teamId, queueId: query.queueId }) }),

  streamMonitoring: async ({ account, query, space, lastEventId }) =>
    granted(boardStream(board, clock, { space, teamId: query.teamId, queueId: query.queueId }, lastEventId, account.tokenEndsAt)),

  getThresholds: async () => granted({ status: 200, body: board.thresholds, version: 1 }),
})
