import { z } from 'zod'
import { duty, dutyInput, dutyList, dutyOutcome } from '../duty.ts'
import type { Operation } from '../operation.ts'
import { spaceQuery } from '../query.ts'
import { clientId } from '../uin.ts'

const panels = ['operator', 'trainee', 'lead'] as const

/** What was promised to callers and is still owed. */
export const dutyOperations = {
  listDuties: {
    method: 'GET',
    path: '/duties',
    tag: 'tickets',
    summary: 'What the signed-in operator still owes to callers, oldest first, at most 200',
    access: panels,
    idempotency: 'none',
    ifMatch: 'none',
    query: spaceQuery,
    answers: { 200: dutyList },
  },
  addDuty: {
    method: 'POST',
    path: '/duties',
    tag: 'tickets',
    summary: 'Open a duty of the signed-in operator on a ticket; the same dutyId again is the same duty',
    access: panels,
    idempotency: 'key',
    ifMatch: 'none',
    query: spaceQuery,
    body: dutyInput,
    answers: { 200: duty, 201: duty },
    problems: ['external-id-reuse'],
  },
  dischargeDuty: {
    method: 'POST',
    path: '/duties/{dutyId}/discharge',
    tag: 'tickets',
    summary: 'The duty is done, or will not be done; its first outcome stands',
    access: panels,
    idempotency: 'key',
    ifMatch: 'none',
    params: z.object({ dutyId: clientId }),
    query: spaceQuery,
    body: z.object({ outcome: dutyOutcome }),
    answers: { 200: duty },
  },
} as const satisfies Readonly<Record<string, Operation>>
