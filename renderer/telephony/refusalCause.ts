import type { HangUpCause } from '#core/telephony/telephone'
import { reasonCause } from './reasonHeader.ts'

/** Causes of the telephone network (ITU-T Q.850) that say more than the SIP status they were folded into. */
const q850: Readonly<Record<number, HangUpCause>> = {
  1: 'noSuchNumber',
  2: 'noSuchNumber',
  3: 'noSuchNumber',
  17: 'busy',
  18: 'noAnswer',
  19: 'noAnswer',
  20: 'unavailable',
  21: 'declined',
  22: 'noSuchNumber',
  27: 'unavailable',
  28: 'noSuchNumber',
  34: 'congested',
  38: 'congested',
  41: 'congested',
  42: 'congested',
  44: 'congested',
  47: 'congested',
}

const sip: Readonly<Record<number, HangUpCause>> = {
  404: 'noSuchNumber',
  408: 'noAnswer',
  410: 'noSuchNumber',
  480: 'noAnswer',
  484: 'noSuchNumber',
  486: 'busy',
  487: 'cancelled',
  488: 'mediaFailed',
  600: 'busy',
  603: 'declined',
  604: 'noSuchNumber',
  606: 'mediaFailed',
}

/** Why an attempt failed, by its final answer and, where there is one, its `Reason` header (RFC 3326). */
export function refusalCause(status: number, reason: string | undefined): HangUpCause {
  const told = q850[reasonCause(reason, 'Q.850') ?? 0]
  if (told !== undefined) return told
  if (status < 400) return 'unavailable'
  return sip[status] ?? (status < 500 ? 'refused' : status < 600 ? 'congested' : 'declined')
}
