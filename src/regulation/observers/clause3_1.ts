import type { Observer } from './evidence.ts'
import { writtenManner } from './writtenManner.ts'

/** 3.1 — polite, attentive, tactful: what was written is checked for rudeness and capitals. The tone of speech is a lead's to mark. */
export const clause3_1: Observer = (evidence) => writtenManner(evidence, '3.1')
