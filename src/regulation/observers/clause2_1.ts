import { finding, type Observer } from './evidence.ts'

/** 2.1 — a letter greets and names the ticket's number: the service and the composer refuse to send one without. A call has no letter. */
export const clause2_1: Observer = () => finding('notApplicable', { reason: 'call' })
