import { z } from 'zod'

/** The number of a ticket: `SP-` and at least four digits; grows past 9999. Given by ASUO alone. */
export const uin = z.string().regex(/^SP-\d{4,}$/)

/** How a path or a link names a ticket: its UIN or `ext:` and the client-made id, which is known before any UIN. */
export const ticketRef = z.string().regex(/^(SP-\d{4,}|ext:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)

/** The openly provisional number told while ASUO did not answer: `TMP-<station>-<nnn>`. Searchable for ever. */
export const provisionalNumber = z.string().regex(/^TMP-[0-9A-Z]{2,8}-\d{3,}$/)

/** Client-made ids are lower-case UUIDs (version 7 advised). */
export const clientId = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
