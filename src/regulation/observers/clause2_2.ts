import { finding, type Observer } from './evidence.ts'

/** 2.2 — a letter with a solution asks whether it helped; what the answer says is proposed, the operator decides, the ticket records it; silence closes after a set time. A call has no letter. */
export const clause2_2: Observer = () => finding('notApplicable', { reason: 'call' })
