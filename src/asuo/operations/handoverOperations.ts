import { z } from 'zod'
import { handover, handoverOffer } from '../handover.ts'
import type { Operation } from '../operation.ts'
import { spaceQuery } from '../query.ts'
import { clientId } from '../uin.ts'

const byHandover = z.object({ handoverId: clientId })
const panels = ['operator', 'trainee', 'lead'] as const

/** How the state of a script goes from panel to panel while its caller is being transferred. */
export const handoverOperations = {
  putHandover: {
    method: 'PUT',
    path: '/handovers/{handoverId}',
    tag: 'calls',
    summary:
      'Deposit the state of a script for the colleague who is being asked to take the call over; the depositor may replace it until it is taken. Forgotten 30 minutes after it was put last',
    access: panels,
    idempotency: 'none',
    ifMatch: 'none',
    params: byHandover,
    query: spaceQuery,
    body: handoverOffer,
    answers: { 200: handover, 201: handover },
    problems: ['handover-taken'],
  },
  getHandover: {
    method: 'GET',
    path: '/handovers/{handoverId}',
    tag: 'calls',
    summary: 'The deposited state, for any operator of the space who knows its id',
    access: panels,
    idempotency: 'none',
    ifMatch: 'none',
    params: byHandover,
    query: spaceQuery,
    answers: { 200: handover },
  },
  takeHandover: {
    method: 'PUT',
    path: '/handovers/{handoverId}/taken',
    tag: 'calls',
    summary: 'The caller has been connected: the state is taken by this operator and by nobody else. Taking it again is the same',
    access: panels,
    idempotency: 'none',
    ifMatch: 'none',
    params: byHandover,
    query: spaceQuery,
    answers: { 200: handover },
    problems: ['handover-taken'],
  },
} as const satisfies Readonly<Record<string, Operation>>
