import type { z } from 'zod'
import { type OperationId, operations } from '#core/asuo/operations'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { AsuoInput, SendToAsuo } from './exchange.ts'
import { faultOf } from './faultOf.ts'
import type { ReadAnswer } from './readAnswer.ts'
import type { SignedIn, Tokens } from './tokens.ts'

type Answers<Id extends OperationId> = (typeof operations)[Id]['answers']
type Done = 200 | 201 | 202 | 204
/** What a success of an operation carries; null for an answer without a body. */
export type AnswerOf<Id extends OperationId> = {
  [Status in keyof Answers<Id> & Done]: Answers<Id>[Status] extends z.ZodType ? z.infer<Answers<Id>[Status]> : null
}[keyof Answers<Id> & Done]

const noAnswer: ReadAnswer = { attempt: { kind: 'noAnswer' }, body: null }

/** ASUO as the signed-in agent sees it. A token that has run out is renewed once, unseen by whoever asked. */
export const createAsuoClient = (send: SendToAsuo, tokens: Tokens) => {
  /** With tokens of this sign-in alone: what began under one name is not repeated under another. */
  const sendSigned = async (signedIn: SignedIn, id: OperationId, input: AsuoInput): Promise<ReadAnswer> => {
    const first = await send(id, input, signedIn.pair.accessToken)
    if (first.attempt.kind !== 'answered' || first.attempt.problem?.status !== 401) return first
    const renewal = await tokens.renew(signedIn)
    const renewed = tokens.current()
    if (renewal === 'renewed' && renewed?.generation === signedIn.generation) return send(id, input, renewed.pair.accessToken)
    return renewal === 'unreachable' ? noAnswer : first
  }

  const askSigned = async (id: OperationId, input: AsuoInput): Promise<ReadAnswer | 'ended'> => {
    const renewal = tokens.current() ? 'renewed' : await tokens.renew(null)
    const signedIn = tokens.current()
    if (signedIn) return sendSigned(signedIn, id, input)
    return renewal === 'unreachable' ? noAnswer : 'ended'
  }

  return {
    /** The deed of one agent: without a sign-in of that agent nothing is sent, and there is no answer. */
    async sendAs(actor: string, id: OperationId, input: AsuoInput): Promise<ReadAnswer> {
      const signedIn = tokens.current()
      return signedIn?.agent.id === actor ? sendSigned(signedIn, id, input) : noAnswer
    },
    async ask<Id extends OperationId>(id: Id, input: AsuoInput = {}): Promise<Outcome<AnswerOf<Id>>> {
      const answer = await (operations[id].access === 'public' ? send(id, input) : askSigned(id, input))
      if (answer === 'ended') return failure({ code: 'signInNeeded' })
      const { attempt, body } = answer
      const isDone = attempt.kind === 'answered' && attempt.fits && attempt.status < 300
      return isDone ? success(body as AnswerOf<Id>) : failure(faultOf(attempt))
    },
  }
}
export type AsuoClient = ReturnType<typeof createAsuoClient>
