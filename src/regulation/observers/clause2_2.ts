import { finding, type Observer } from './evidence.ts'

/** 2.2 — a letter with a solution asks whether it helped, and the answer is recorded; silence closes after a set time. A call has no letter. */
export const clause2_2: Observer = () => finding('notApplicable', { reason: 'call' })
