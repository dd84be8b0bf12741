import { z } from 'zod'

/** Russian taxpayer number, text of 10 or 12 digits. The shape only: ASUO judges the check digits (`inn-checksum`). */
export const inn = z.string().regex(/^(\d{10}|\d{12})$/)

/** Why the caller gave no INN. A made-up number is never sent. */
export const innAbsentReason = z.enum(['not_known', 'private_person', 'refused_to_say'])
