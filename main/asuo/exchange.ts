import type { Operation } from '#core/asuo/operation'
import { type OperationId, operations } from '#core/asuo/operations'
import type { Problem } from '#core/asuo/problem'
import type { AsuoLamp } from './asuoLamp.ts'
import type { Http } from './http.ts'
import { operationPath, type PathValues } from './operationPath.ts'
import { type ReadAnswer, readAnswer } from './readAnswer.ts'

export interface AsuoInput {
  readonly params?: PathValues
  readonly query?: PathValues
  readonly body?: unknown
  /** Path and body as they were committed: sent byte for byte. */
  readonly stored?: { readonly path: string; readonly body: string; readonly key: string }
  /** The idempotency key of what is asked at once, made by whoever asks. */
  readonly key?: string
  /** The version that was seen: ASUO refuses where there is another by now. */
  readonly ifMatch?: number
  readonly timeoutMs?: number
}

/** The operator waits: what takes longer is no answer. */
const interactiveMs = 4_000

/** One exchange with one token, or none. Never rejects for what the network does. */
export type SendToAsuo = (id: OperationId, input: AsuoInput, token?: string) => Promise<ReadAnswer>

/** A provider of sign-ins that is away is no trouble of ASUO's own. */
const isWell = ({ status, problem }: { readonly status: number; readonly problem: Problem | null }): boolean =>
  status < 500 || problem?.code === 'provider-unavailable'

/** Every exchange passes here, and each one moves the lamp. */
export const createExchange =
  (http: Http, lamp: AsuoLamp): SendToAsuo =>
  async (id, input, token) => {
    const operation: Operation = operations[id]
    const body = input.stored?.body ?? (input.body === undefined ? undefined : JSON.stringify(input.body))
    const key = input.stored?.key ?? input.key
    const answer = await http.exchange({
      method: operation.method,
      path: input.stored?.path ?? operationPath(id, input.params, input.query),
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'content-type': operation.bodyType ?? 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(operation.idempotency === 'key' && key !== undefined ? { 'idempotency-key': key } : {}),
        ...(input.ifMatch === undefined ? {} : { 'if-match': `"${input.ifMatch}"` }),
      },
      ...(body === undefined ? {} : { body }),
      timeoutMs: input.timeoutMs ?? interactiveMs,
    })
    const read = readAnswer(id, answer)
    const { attempt } = read
    lamp.noteReached(attempt.kind === 'answered' && isWell(attempt) && (attempt.fits || attempt.problem !== null))
    return read
  }
