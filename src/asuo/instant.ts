import { z } from 'zod'

/** RFC 3339 with an offset. ASUO itself always writes UTC with milliseconds; only its own clock counts. */
export const instant = z.iso.datetime({ offset: true })
