import { createHash, timingSafeEqual } from 'node:crypto'

/** The fields of an `Authorization: Digest` header (RFC 7616, MD5 as SIP phones speak it). */
export interface DigestFields {
  readonly username: string
  readonly nonce: string
  readonly uri: string
  readonly response: string
  readonly nc: string
  readonly cnonce: string
}

/** Null where a field is missing or the scheme is another one: `qop=auth` is required, as the challenge said. */
export function readDigest(header: string): DigestFields | null {
  if (!/^Digest\s/i.test(header)) return null
  const fields = new Map([...header.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map((m) => [m[1], m[2] ?? m[3] ?? '']))
  const [username, nonce, uri, response, nc, cnonce] = ['username', 'nonce', 'uri', 'response', 'nc', 'cnonce'].map((name) =>
    fields.get(name),
  )
  if (username === undefined || nonce === undefined || uri === undefined || response === undefined) return null
  if (nc === undefined || cnonce === undefined || fields.get('qop') !== 'auth') return null
  return { username, nonce, uri, response, nc, cnonce }
}

export function digestResponse(fields: Omit<DigestFields, 'response'>, realm: string, password: string, method: string): string {
  const { username, nonce, uri, nc, cnonce } = fields
  return md5([md5(`${username}:${realm}:${password}`), nonce, nc, cnonce, 'auth', md5(`${method}:${uri}`)].join(':'))
}

export function provesPassword(fields: DigestFields, realm: string, password: string, method: string): boolean {
  const expected = Buffer.from(digestResponse(fields, realm, password, method))
  const given = Buffer.from(fields.response.toLowerCase())
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
