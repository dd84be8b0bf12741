import type { z } from 'zod'
import type { TicketStatus } from '../asuo/ticketStatus.ts'
import type { EndReason, innAbsentReason, refusalReason, ScriptFacts, TextField } from './facts.ts'
import type { ReadyQuestion } from './readyQuestion.ts'

/** What may happen to the script: said by the operator, by ASUO (through the clerk) or by the call. */
export type ScriptEvent =
  | { readonly type: 'text.typed'; readonly field: TextField; readonly value: string }
  | { readonly type: 'answer.new' }
  | { readonly type: 'answer.registered' }
  /** «Далее»: leaves the step where the step allows it. */
  | { readonly type: 'operator.proceeded' }
  | { readonly type: 'operator.wentBack' }
  | { readonly type: 'operator.explainedAgain' }
  | { readonly type: 'organisation.given'; readonly inn: string; readonly name: string | null }
  | { readonly type: 'organisation.absent'; readonly reason: z.infer<typeof innAbsentReason> }
  | { readonly type: 'category.chosen'; readonly category: string | null }
  /** A ready question (clause 3.2) was asked, or its tick taken back. Nobody can be asked any more once the caller is gone. */
  | { readonly type: 'question.ticked'; readonly question: ReadyQuestion; readonly ticked: boolean }
  /**
   * «Зарегистрировать»: the desk must commit it locally and answer with `ticket.committed` or `ticket.notSaved`.
   * After `ticket.notSaved` the first `externalId` is used again, so that a call never makes two tickets.
   */
  | { readonly type: 'operator.registered'; readonly externalId: string }
  | { readonly type: 'ticket.committed'; readonly externalId: string }
  | { readonly type: 'ticket.notSaved' }
  | { readonly type: 'ticket.uinArrived'; readonly externalId: string; readonly uin: string }
  /** ASUO has not answered in time; a provisional number is committed and may be told. */
  | { readonly type: 'ticket.provisionalGiven'; readonly externalId: string; readonly provisionalNumber: string }
  /** A found ticket was opened. `closed` is true for refused ones too; `organisation` is the ticket's own, where it is known. */
  | {
      readonly type: 'ticket.chosen'
      readonly ref: string
      readonly uin: string
      readonly subject: string
      readonly closed: boolean
      readonly status?: TicketStatus
      readonly organisation?: NonNullable<ScriptFacts['organisation']>
    }
  | { readonly type: 'operator.continued' }
  | { readonly type: 'operator.linked' }
  | { readonly type: 'number.writtenDown'; readonly ticked: boolean }
  | { readonly type: 'operator.solved' }
  | { readonly type: 'operator.escalated' }
  | { readonly type: 'operator.postponed' }
  | { readonly type: 'operator.refused' }
  | { readonly type: 'refusal.reasonChosen'; readonly reason: z.infer<typeof refusalReason> }
  | { readonly type: 'email.readBack'; readonly ticked: boolean }
  | { readonly type: 'latch.answered'; readonly answer: 'yes' | 'no' }
  /** «Завершить» pressed: asks the latch's question once where it stands open (settled.md 25). */
  | { readonly type: 'operator.askedToEnd' }
  /** The caller was transferred to a colleague, instead of `call.ended`. */
  | { readonly type: 'call.handedOn'; readonly to: string }
  /** The colleague's panel has taken the state of this script; `by` is his name. */
  | { readonly type: 'call.taken'; readonly by: string }
  | { readonly type: 'call.ended'; readonly by: 'caller' | 'operator' | 'line' }
  /** He was called back: the script goes on where it stood. */
  | { readonly type: 'call.returned' }
  | { readonly type: 'reason.given'; readonly reason: EndReason }
  /** «Готов к следующему вызову». */
  | { readonly type: 'operator.finished' }
