import type { Duty } from '../asuo/duty.ts'

/** A duty as its operator reads it. `number` is the UIN, or the provisional one while there is none, or null while there is neither. */
export interface OwedDuty extends Pick<Duty, 'dutyId' | 'kind' | 'ticketRef' | 'subject' | 'caller' | 'openedAt'> {
  readonly number: string | null
  readonly isProvisional: boolean
}

/** What is owed, oldest first. Where `isCurrent` is false ASUO did not answer: it is what this desk remembers. */
export interface DutyBook {
  readonly items: readonly OwedDuty[]
  readonly isCurrent: boolean
}
