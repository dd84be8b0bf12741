import { z } from 'zod'
import type { TicketCategory } from '../tickets/ticketCategory.ts'

/** Questions that make a matter clear (clause 3.2), ready in plain words; the words stand in `renderer/text/`, keyed by these names. */
export const readyQuestion = z.enum([
  'signatureWhere',
  'signatureMessage',
  'signatureCertificate',
  'procurementNumber',
  'procurementState',
  'procurementChange',
  'contractNumber',
  'contractAction',
  'contractSince',
  'planningYear',
  'planningLine',
  'planningState',
  'accessHow',
  'accessMessage',
  'accessOthers',
  'integrationSystem',
  'integrationDocument',
  'integrationSince',
  'otherWhat',
  'otherExpected',
  'otherSince',
])
export type ReadyQuestion = z.infer<typeof readyQuestion>

/** What is asked first, by category: three at most, for a caller who waits. */
export const questionsOf: Readonly<Record<TicketCategory, readonly ReadyQuestion[]>> = {
  signature: ['signatureWhere', 'signatureMessage', 'signatureCertificate'],
  procurement: ['procurementNumber', 'procurementState', 'procurementChange'],
  contract: ['contractNumber', 'contractAction', 'contractSince'],
  planning: ['planningYear', 'planningLine', 'planningState'],
  access: ['accessHow', 'accessMessage', 'accessOthers'],
  integration: ['integrationSystem', 'integrationDocument', 'integrationSince'],
  other: ['otherWhat', 'otherExpected', 'otherSince'],
}
