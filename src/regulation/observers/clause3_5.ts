import { finding, type Observer } from './evidence.ts'

/** 3.5 — explained so that it is understood: only who listened can say, unless a lead marks it. Articles have a plain variant, steps have «Объяснить иначе» (3.6). */
export const clause3_5: Observer = () => finding('unknown', { reason: 'speech' })
