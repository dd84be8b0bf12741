import type { Observer } from './evidence.ts'
import { writtenManner } from './writtenManner.ts'

/** 1.6 — the caller is addressed as «Вы»: what was written is checked for «ты» and for a small «вы». Speech is heard by no machine: unknown unless a lead marks it. */
export const clause1_6: Observer = (evidence) => writtenManner(evidence, '1.6')
