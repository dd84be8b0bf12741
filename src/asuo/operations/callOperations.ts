import { z } from 'zod'
import { protocol } from '../../regulation/protocolEntry.ts'
import { call } from '../call.ts'
import { callEventBatch, callEventBatchResult, callEventEnvelope } from '../callEvent.ts'
import { monitoringSnapshot } from '../monitoring.ts'
import type { Operation } from '../operation.ts'
import { markInput, objectionInput, protocolRemark } from '../protocolRemark.ts'
import { boardQuery, spaceQuery } from '../query.ts'
import { thresholds } from '../thresholds.ts'
import { clientId } from '../uin.ts'

const byCall = z.object({ callId: clientId })

export const callOperations = {
  ingestCallEvents: {
    method: 'POST',
    path: '/call-events/batch',
    tag: 'calls',
    summary: 'Call events of a panel or a PBX connector; idempotent per eventId, judged item by item, ordered by seq',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    body: callEventBatch,
    readAs: callEventEnvelope,
    answers: { 200: callEventBatchResult },
  },
  getCall: {
    method: 'GET',
    path: '/calls/{callId}',
    tag: 'calls',
    summary: 'A call with its derived timings, its events and its protocol',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    params: byCall,
    query: spaceQuery,
    answers: { 200: call },
  },
  putProtocol: {
    method: 'PUT',
    path: '/calls/{callId}/protocol',
    tag: 'calls',
    summary: "The call's protocol; the operator of the call may replace it. The call need not be known yet",
    access: ['operator', 'trainee', 'lead'],
    idempotency: 'none',
    ifMatch: 'none',
    params: byCall,
    query: spaceQuery,
    body: protocol,
    answers: { 200: protocol, 201: protocol },
  },
  addObjection: {
    method: 'POST',
    path: '/calls/{callId}/protocol/objections',
    tag: 'calls',
    summary: 'The operator of the call contests an entry of its protocol with a note; append only',
    access: ['operator', 'trainee', 'lead'],
    idempotency: 'key',
    ifMatch: 'none',
    params: byCall,
    query: spaceQuery,
    body: objectionInput,
    answers: { 200: protocolRemark, 201: protocolRemark },
    problems: ['external-id-reuse'],
  },
  addMark: {
    method: 'POST',
    path: '/calls/{callId}/protocol/marks',
    tag: 'calls',
    summary: 'A lead who listened marks a clause of speech (1.6, 3.1, 3.2, 3.5) as met or missed; append only, the last one counts',
    access: ['lead'],
    idempotency: 'key',
    ifMatch: 'none',
    params: byCall,
    query: spaceQuery,
    body: markInput,
    answers: { 200: protocolRemark, 201: protocolRemark },
    problems: ['external-id-reuse'],
  },
  getMonitoringSnapshot: {
    method: 'GET',
    path: '/monitoring/snapshot',
    tag: 'monitoring',
    summary: 'All operators and queues now',
    access: ['lead'],
    idempotency: 'none',
    ifMatch: 'none',
    query: boardQuery,
    answers: { 200: monitoringSnapshot },
  },
  streamMonitoring: {
    method: 'GET',
    path: '/monitoring/stream',
    tag: 'monitoring',
    summary:
      'Server-sent events: a snapshot, then whole agents, queues and alerts; a comment line every 15 s. `Last-Event-ID` inside the window resumes with the missed deltas and no snapshot. `expired` is said before the token ends, then the stream ends',
    access: ['lead'],
    idempotency: 'none',
    ifMatch: 'none',
    query: boardQuery,
    answers: { 200: z.string() },
    answerType: 'text/event-stream',
  },
  getThresholds: {
    method: 'GET',
    path: '/monitoring/thresholds',
    tag: 'monitoring',
    summary: 'When the board turns amber and red',
    access: 'everyone',
    idempotency: 'none',
    ifMatch: 'none',
    answers: { 200: thresholds },
    etag: true,
  },
} as const satisfies Readonly<Record<string, Operation>>
