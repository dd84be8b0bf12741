import { finding, type Observer } from './evidence.ts'

/** 2.1 — a letter greets and names the ticket's number: the composer refuses to send one without, the service keeps what its check found, and «Письма» shows it. A call has no letter. */
export const clause2_1: Observer = () => finding('notApplicable', { reason: 'call' })
