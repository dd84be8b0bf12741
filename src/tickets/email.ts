import { emailAddress } from '../asuo/emailAddress.ts'
import { spokenSign } from './spokenLetters.ts'

/** A domain in its ASCII form (`пример.рф` → `xn--e1afmkfd.xn--p1ai`); empty where it is no domain. The page lends the URL standard's. */
export type DomainToAscii = (domain: string) => string

export type EmailMistake = 'noAt' | 'name' | 'noDot' | 'ipAddress' | 'domain' | 'tooLong'

export type EmailReading =
  | { readonly state: 'empty' }
  /** `address` as entered, without spaces around; `asciiDomain` is for comparing. */
  | { readonly state: 'valid'; readonly address: string; readonly asciiDomain: string }
  | { readonly state: 'wrong'; readonly mistake: EmailMistake }

const longestAddress = 254

const domainMistake = (domain: string, toAscii: DomainToAscii): EmailMistake | null => {
  if (/^\[.*\]$|^[\d.]+$/.test(domain)) return 'ipAddress'
  if (!domain.includes('.')) return 'noDot'
  const ascii = toAscii(domain)
  return ascii === '' || !/\.([a-z]{2,}|xn--[a-z0-9-]+)$/.test(ascii) ? 'domain' : null
}

/** Reads an address (settled.md 29): Cyrillic names and domains are allowed, a dot in the domain is not optional, no IP literals. */
export const readEmail = (typed: string, toAscii: DomainToAscii): EmailReading => {
  const address = typed.trim()
  if (address === '') return { state: 'empty' }
  const at = address.lastIndexOf('@')
  if (at < 0) return { state: 'wrong', mistake: 'noAt' }
  const domain = address.slice(at + 1)
  const mistake = domainMistake(domain, toAscii)
  if (mistake !== null) return { state: 'wrong', mistake }
  if (address.length > longestAddress) return { state: 'wrong', mistake: 'tooLong' }
  if (!emailAddress.safeParse(`x@${domain}`).success) return { state: 'wrong', mistake: 'domain' }
  const isNamed = emailAddress.safeParse(address).success && !/^\.|\.\.|\.@/.test(address)
  return isNamed ? { state: 'valid', address, asciiDomain: toAscii(domain) } : { state: 'wrong', mistake: 'name' }
}

/** One sign of the read-back: what is seen and what is said. */
export interface SpelledSign {
  readonly sign: string
  readonly spoken: string
}

/** The address letter by letter, for the read-back of clause 1.12. */
export const spellEmail = (address: string): readonly SpelledSign[] =>
  [...address.trim()].map((sign) => ({ sign, spoken: spokenSign(sign) }))
