import type { z } from 'zod'
import type { EmailOutbound } from '#core/asuo/emailOutbound'
import { escalation } from '#core/asuo/escalation'
import { refusal } from '#core/asuo/refusal'
import type { EscalationTexts, LetterDraft } from '#core/mail/letterDraft'
import { jsonText } from '../disk/jsonText.ts'
import type { OutboxEntry } from '../outbox/outboxEntry.ts'

const nothing: EscalationTexts = { whatHappened: '', whereInSystem: '', procurementNumber: '', stepsTaken: '', errorText: '' }
const stored = { escalateTicket: jsonText(escalation), refuseTicket: jsonText(refusal) } as const

/** What was typed for the acts of a letter: it lies in their entries alone. */
const actWords = (acts: readonly OutboxEntry[]): Pick<LetterDraft, 'escalation' | 'refusalReason' | 'redirectTo'> => {
  const find = <T>(operation: keyof typeof stored, schema: z.ZodType<T>): T | undefined =>
    acts.flatMap((act) => (act.operation === operation ? [schema.safeParse(act.body).data] : [])).find((body) => body !== undefined)
  const refused = find('refuseTicket', stored.refuseTicket)
  const told = find('escalateTicket', stored.escalateTicket)?.information
  const { whatHappened, whereInSystem, stepsTaken, procurementNumber = '', errorText = '' } = told ?? nothing
  return {
    escalation: { whatHappened, whereInSystem, stepsTaken, procurementNumber, errorText },
    refusalReason: refused?.reasonCode ?? null,
    redirectTo: refused?.redirectTo ?? '',
  }
}

/** A refused letter as the draft it was. */
export const returnedDraft = (
  letterId: string,
  { template, to, body = '' }: Pick<EmailOutbound, 'template' | 'to' | 'body'>,
  answers: LetterDraft['answers'],
  acts: readonly OutboxEntry[],
): LetterDraft => ({ letterId, template, to, text: body ?? '', answers, ...actWords(acts), files: [] })

/**
 * A draft that is being written, with a letter that came back: what stands in both is kept of both. Where a field has room for one only, the
 * words of the other go into the text.
 */
export const mergedDrafts = (draft: LetterDraft, returned: LetterDraft): LetterDraft => {
  const fields = Object.keys(nothing) as (keyof EscalationTexts)[]
  const homeless = fields.filter((field) => draft.escalation[field] !== '' && draft.escalation[field] !== returned.escalation[field])
  const escalation = Object.fromEntries(fields.map((field) => [field, draft.escalation[field] || returned.escalation[field]]))
  const paragraphs = [draft.text, returned.text, ...homeless.map((field) => returned.escalation[field])]
  return {
    ...draft,
    text: paragraphs.filter((part) => part.trim() !== '').join('\n\n'),
    answers: draft.answers ?? returned.answers,
    escalation: escalation as unknown as EscalationTexts,
    refusalReason: draft.refusalReason ?? returned.refusalReason,
    redirectTo: draft.redirectTo || returned.redirectTo,
  }
}
