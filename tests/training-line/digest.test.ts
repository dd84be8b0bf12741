import { describe, expect, it } from 'vitest'
import { digestResponse, provesPassword, readDigest } from '../../services/training-line/line/digest.ts'

// The worked example of RFC 2617, section 3.5.
const example =
  'Digest username="Mufasa", realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", ' +
  'qop=auth, nc=00000001, cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1", opaque="5ccc069c403ebaf9f0171e9517f40e41"'
const read = (header: string) => readDigest(header) ?? expect.fail('the header was not read')

describe('digest', () => {
  it('computes the response of the RFC', () => {
    expect(digestResponse(read(example), 'testrealm@host.com', 'Circle Of Life', 'GET')).toBe('6629fae49393a05397450978507c4ef1')
  })

  it('is convinced by the right password alone', () => {
    expect(provesPassword(read(example), 'testrealm@host.com', 'Circle Of Life', 'GET')).toBe(true)
    expect(provesPassword(read(example), 'testrealm@host.com', 'circle of life', 'GET')).toBe(false)
    expect(provesPassword(read(example), 'testrealm@host.com', 'Circle Of Life', 'REGISTER')).toBe(false)
  })

  it('is not convinced by a response of another length', () => {
    const cut = read(example.replace(/response="[^"]+"/, 'response="66"'))

    expect(provesPassword(cut, 'testrealm@host.com', 'Circle Of Life', 'GET')).toBe(false)
  })

  it.each(['username', 'nonce', 'uri', 'response', 'nc', 'cnonce', 'qop'])('does not read a header without %s', (field) => {
    expect(readDigest(example.replace(`${field}=`, 'x='))).toBeNull()
  })

  it('does not read another scheme', () => {
    expect(readDigest(example.replace('Digest', 'Basic'))).toBeNull()
  })
})
