import { finding, type Observer } from './evidence.ts'

/** 1.6 — «Вы» in speech is heard by no machine: unknown unless a lead marks it. Phrases of the script are written so. */
export const clause1_6: Observer = () => finding('unknown', { reason: 'speech' })
