import type { Invitation } from 'sip.js'
import { clientId } from '#core/asuo/uin'

/** A colleague's consultation bears `X-Handover` (docs: docs/pbx.md). What is no id makes it an ordinary call. */
export const handoverIdOf = (invitation: Invitation): string | null =>
  clientId.safeParse(invitation.request.getHeader('X-Handover')?.trim().toLowerCase()).data ?? null
