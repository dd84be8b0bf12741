import type { z } from 'zod'
import { type OperationId, operations } from '#core/asuo/operations'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { AsuoInput, SendToAsuo } from './exchange.ts'
import { faultOf } from './faultOf.ts'
import type { ReadAnswer } from './readAnswer.ts'
import type { Tokens } from './tokens.ts'

type Answers<Id extends OperationId> = (typeof operations)[Id]['answers']
type Done = 200 | 201 | 202 | 204
/** What a success of an operation carries; null for an answer without a body. */
export type AnswerOf<Id extends OperationId> = {
  [Status in keyof Answers<Id> & Done]: Answers<Id>[Status] extends z.ZodType ? z.infer<Answers<Id>[Status]> : null
}[keyof Answers<Id> & Done]

/** ASUO as the signed-in agent sees it. A token that has run out is renewed once, unseen by whoever asked. */
export const createAsuoClient = (send: SendToAsuo, tokens: Tokens) => {
  const sendSigned = async (id: OperationId, input: AsuoInput): Promise<ReadAnswer> => {
    const token = tokens.access()
    const first = token === null ? null : await send(id, input, token)
    const isRefused = first === null || (first.attempt.kind === 'answered' && first.attempt.problem?.status === 401)
    if (!isRefused) return first
    const renewal = await tokens.renew(token)
    const renewed = tokens.access()
    if (renewal === 'renewed' && renewed !== null) return send(id, input, renewed)
    return renewal === 'unreachable' || first === null ? { attempt: { kind: 'noAnswer' }, body: null } : first
  }

  return {
    sendSigned,
    async ask<Id extends OperationId>(id: Id, input: AsuoInput = {}): Promise<Outcome<AnswerOf<Id>>> {
      if (operations[id].access !== 'public' && tokens.access() === null) {
        if ((await tokens.renew(null)) === 'ended') return failure({ code: 'signInNeeded' })
      }
      const { attempt, body } = await (operations[id].access === 'public' ? send(id, input) : sendSigned(id, input))
      const isDone = attempt.kind === 'answered' && attempt.fits && attempt.status < 300
      return isDone ? success(body as AnswerOf<Id>) : failure(faultOf(attempt))
    },
  }
}
export type AsuoClient = ReturnType<typeof createAsuoClient>
