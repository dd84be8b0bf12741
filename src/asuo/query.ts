import { z } from 'zod'
import { space } from './agent.ts'
import { emailDirection, emailState } from './email.ts'
import { inn } from './inn.ts'
import { instant } from './instant.ts'
import { channel } from './ticketCreate.ts'
import { ticketStatus } from './ticketStatus.ts'

/** `a,b` in an address as a list. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(item).max(20))

/** Lists are walked by opaque forward cursors. */
export const paging = { cursor: z.string().max(512).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }

/** The space a reader looks at; left out, it is his own. `real` is refused to those who work in practice only. */
export const inSpace = { space: space.optional() }

export const spaceQuery = z.object(inSpace)

export const pageQuery = z.object({ ...inSpace, ...paging })

export const organisationQuery = z.object({
  inn: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
  q: z.string().min(2).max(200).optional(),
  ...inSpace,
  ...paging,
})

/** Filters are joined by AND. `uin` is exact: digits, `SP-…` or `TMP-…`; `q` needs every word somewhere in the ticket. */
export const ticketQuery = z.object({
  inn: inn.optional(),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .optional(),
  email: z.string().max(254).optional(),
  uin: z
    .string()
    .regex(/^((SP-)?\d{1,10}|TMP-[0-9A-Z]{2,8}-\d{3,})$/i)
    .optional(),
  q: z.string().min(2).max(200).optional(),
  status: list(ticketStatus).optional(),
  channel: channel.optional(),
  assigneeId: z.string().max(64).optional(),
  createdFrom: instant.optional(),
  createdTo: instant.optional(),
  updatedSince: instant.optional(),
  sort: z.enum(['-updatedAt', '-createdAt', 'createdAt', 'uin']).default('-updatedAt'),
  ...inSpace,
  ...paging,
})
export type TicketQuery = z.infer<typeof ticketQuery>

/** `unanswered`: inbound mail of open tickets to which no person has written since. */
export const emailQuery = z.object({
  direction: emailDirection.optional(),
  state: list(emailState).optional(),
  unanswered: z.literal('true').optional(),
  ...inSpace,
  ...paging,
})
export type EmailQuery = z.infer<typeof emailQuery>

export const includable = z.enum(['messages', 'links', 'emails', 'events', 'transitions'])
export const ticketInclude = z.object({ include: list(includable).optional(), ...inSpace })

/** The board of one queue or one team. */
export const boardQuery = z.object({ queueId: z.string().max(64).optional(), teamId: z.string().max(64).optional(), ...inSpace })
