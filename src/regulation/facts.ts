import { z } from 'zod'
import { ticketStatus } from '../asuo/ticketStatus.ts'
import { readyQuestion } from './readyQuestion.ts'
import { scriptOrder } from './scriptOrder.ts'

/** Free texts of a call; each is saved as it is typed. */
export const textField = z.enum([
  'notes',
  'inn',
  'organisationName',
  'callerName',
  'callerPhone',
  'email',
  'subject',
  'description',
  'search',
  'solution',
  'whatHappened',
  'whereInSystem',
  'procurementNumber',
  'stepsTaken',
  'errorText',
  'refusalExplanation',
  'redirectTo',
  'reasonNote',
])
export type TextField = z.infer<typeof textField>

export const blankTexts = (): Record<TextField, string> =>
  Object.fromEntries(textField.options.map((field) => [field, ''])) as Record<TextField, string>

export const innAbsentReason = z.enum(['not_known', 'private_person', 'refused_to_say'])

/** Why a call ended without the latch's answer, or without a ticket (settled.md 25). */
export const endReason = z.enum([
  'callerHungUp',
  'operatorHungUp',
  'lineLost',
  'mistakenCall',
  'informationOnly',
  'callerAgreedEarlier',
  'other',
])
export type EndReason = z.infer<typeof endReason>

export const refusalReason = z.enum(['out_of_scope', 'no_identification', 'insufficient_information', 'abusive', 'duplicate', 'other'])

/** The ticket a call is bound to. `ref` is a UIN or `ext:<uuid>`; `uin` is null until ASUO gave one. */
export const boundTicket = z.object({
  ref: z.string(),
  externalId: z.uuid().nullable(),
  uin: z.string().nullable(),
  provisionalNumber: z.string().nullable(),
  subject: z.string(),
  origin: z.enum(['created', 'continued', 'linked']),
  /** How it stood when the call was bound to it; null for a ticket made in this call. */
  status: ticketStatus.nullable(),
  /** The local disk has it; delivery to ASUO is another matter. */
  saved: z.boolean(),
})
export type BoundTicket = z.infer<typeof boundTicket>

/** Everything the script of one call knows. Persisted at each change, parsed when it comes back. */
export const scriptFacts = z.object({
  branch: z.enum(['new', 'registered']).nullable(),
  organisation: z
    .union([z.object({ inn: z.string(), name: z.string().nullable() }), z.object({ absentReason: innAbsentReason })])
    .nullable(),
  /** A call kept by an older panel lacks the fields that came later: they are blank. */
  texts: z.partialRecord(textField, z.string()).transform((kept): Record<TextField, string> => ({ ...blankTexts(), ...kept })),
  category: z.string().nullable(),
  /** The found ticket the operator looks at in `reviewing`. */
  candidate: z
    .object({ ref: z.string(), uin: z.string(), subject: z.string(), closed: z.boolean(), status: ticketStatus.nullable() })
    .nullable(),
  /** The new ticket will follow this one (clause 3.11). */
  follows: z.string().nullable(),
  ticket: boundTicket.nullable(),
  /** The caller wrote down the number that stands now; a UIN that replaces a provisional number must be told anew. */
  numberWrittenDown: z.boolean(),
  /** The last number the caller wrote down: a UIN or a provisional one. */
  toldNumber: z.string().nullable(),
  emailRead: z.boolean(),
  outcome: z.enum(['solved', 'escalated', 'later', 'refused']).nullable(),
  refusalReason: refusalReason.nullable(),
  /**
   * Clause 1.11: the caller's answer, or why there is none. `solution` is the one he answered about, trimmed; empty where none was
   * written yet, and wanting in a call that an older panel kept.
   */
  latch: z
    .union([z.object({ answer: z.enum(['yes', 'no']), solution: z.string().optional() }), z.object({ missed: endReason })])
    .nullable(),
  /** Solutions the caller said no to, oldest first. */
  disputed: z.array(z.string()),
  /** «Завершить» was pressed once before the latch had its answer. */
  endAsked: z.boolean(),
  /** Steps on the way here, oldest first; the present one is the last. For «Назад» and for the step strip. */
  trail: z.array(z.string()),
  /** «Объяснить иначе» by step. */
  explained: z.record(z.string(), z.number().int()),
  /** Ready questions that were asked (clause 3.2), in their order. A call that an older panel kept has none. */
  asked: z.array(readyQuestion).default([]),
  /** Every order given in this call: written down before it is carried out, so that none is lost and none is given twice. */
  orders: z.array(scriptOrder),
  /**
   * The caller was transferred to a colleague: `to` whom, and whether his panel took the state of this script. Null in every other
   * call, and in one that an older panel kept.
   */
  handedOn: z.object({ to: z.string(), taken: z.boolean() }).nullable().default(null),
  /** Null while the caller is on the telephone. */
  callEnded: z.object({ by: z.enum(['caller', 'operator', 'line']) }).nullable(),
})
export type ScriptFacts = z.infer<typeof scriptFacts>
