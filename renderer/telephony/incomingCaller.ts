import type { Invitation } from 'sip.js'
import { z } from 'zod'
import type { IncomingCaller } from '#core/telephony/telephone'

const shortText = z.string().trim().min(1).max(200)
const queueWaitSeconds = z.coerce
  .number()
  .min(0)
  .max(24 * 3600)

/** A header that does not fit its schema is as good as none: no call is lost over it. */
function read<T>(invitation: Invitation, header: string, schema: z.ZodType<T>): T | null {
  const parsed = schema.safeParse(invitation.request.getHeader(header))
  return parsed.success ? parsed.data : null
}

/** Who calls: the PBX's asserted identity before the caller's own word, and what the queue added to the INVITE (docs: `X-Queue-*`, `X-Call-Id`). */
export function incomingCaller(invitation: Invitation): IncomingCaller {
  const identity = invitation.assertedIdentity ?? invitation.remoteIdentity
  const waitSeconds = read(invitation, 'X-Queue-Wait', queueWaitSeconds)
  return {
    number: shortText.catch('').parse(identity.uri.user),
    name: shortText
      .nullable()
      .catch(null)
      .parse(identity.displayName || null),
    queueName: read(invitation, 'X-Queue-Name', shortText),
    queueWaitMs: waitSeconds === null ? null : waitSeconds * 1000,
    pbxUniqueId: read(invitation, 'X-Call-Id', shortText),
  }
}
