import type { Invitation } from 'sip.js'
import { z } from 'zod'
import type { IncomingCaller } from '#core/telephony/telephone'
import { assertedParty, partyOf } from './identity.ts'

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

/** Who calls: the PBX's asserted identity before the caller's own word, and what the queue added to the INVITE (docs: `X-Queue-*`, `X-Call-Id`, `X-Returned-From`). */
export function incomingCaller(invitation: Invitation): IncomingCaller {
  const { uri, displayName } = invitation.remoteIdentity
  const returnedFrom = read(invitation, 'X-Returned-From', shortText)
  const waitSeconds = read(invitation, 'X-Queue-Wait', queueWaitSeconds)
  return {
    ...(assertedParty(invitation.request) ?? partyOf(uri.user, displayName)),
    queueName: read(invitation, 'X-Queue-Name', shortText),
    queueWaitMs: waitSeconds === null ? null : waitSeconds * 1000,
    pbxUniqueId: read(invitation, 'X-Call-Id', shortText),
    ...(returnedFrom !== null && { returnedFrom }),
  }
}
