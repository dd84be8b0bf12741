import { Grammar } from 'sip.js'
import { z } from 'zod'

export interface Party {
  readonly number: string
  readonly name: string | null
}

const shortText = z.string().trim().min(1).max(200)

/** Somebody of a SIP message as text; what does not fit is left out. It is drawn as text, so markup in a name is harmless. */
export const partyOf = (number: unknown, name: unknown): Party => ({
  number: shortText.catch('').parse(number),
  name: shortText.nullable().catch(null).parse(name),
})

const identityHeaders = ['P-Asserted-Identity', 'Remote-Party-ID'] as const

/** Who is at the other end by the PBX's word; null where it says nothing that can be read. */
export function assertedParty(message: { getHeader(name: string): string | undefined }): Party | null {
  for (const header of identityHeaders) {
    const value = message.getHeader(header)
    const identity = value === undefined ? undefined : Grammar.nameAddrHeaderParse(value)
    const party = identity && partyOf(identity.uri.user, identity.displayName)
    if (party && party.number !== '') return party
  }
  return null
}
