import type { LineAccount } from '#core/telephony/telephone'

const sipUri = /^sips?:([^@;?\s]+)@([^;?\s]+)/

/** The account of a real PBX; null where the address `sip:user@domain` or the password is missing. */
export const sipAccount = (server: string, uri: string | null, password: string | null, displayName: string): LineAccount | null => {
  const [, user, domain] = sipUri.exec(uri ?? '') ?? []
  if (!user || !domain || !password) return null
  return { server, domain, user: decodeURIComponent(user), password, displayName, training: false }
}
