import type { Invitation } from 'sip.js'

const longestHeader = 1_000

/** The INVITE asks to be answered without a hand: `Answer-Mode: Auto` (RFC 5373), or the `Alert-Info` that PBXs use for it. */
export function wishesAnswer({ request }: Pick<Invitation, 'request'>): boolean {
  const value = (name: string): string => (request.getHeader(name) ?? '').slice(0, longestHeader).toLowerCase()
  const [mode = ''] = value('Answer-Mode').split(';')
  return mode.trim() === 'auto' || /;\s*info\s*=\s*"?(?:alert-autoanswer|auto-?answer)"?\s*(?:;|$)/.test(value('Alert-Info'))
}
