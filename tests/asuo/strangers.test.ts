import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'

let asuo: AsuoFixture
let port: string

beforeAll(async () => {
  asuo = await startAsuoFixture()
  port = new URL(asuo.url()).port
})
afterAll(() => asuo.close())

/** `fetch` does not let a test choose the Host header; a browser fooled by a name server sends its page's own. */
const signInWith = (headers: Readonly<Record<string, string>>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ login: 'operator', password: 'practice' })
    const asking = request(`${asuo.url()}/auth/sessions`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } })
    asking.on('error', reject)
    asking.on('response', (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asking.end(body)
  })
const written = (text: string) => text.replace('PORT', port)

describe('a service on loopback', () => {
  it.each(['127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST:PORT', '[::1]:PORT'])('answers to its own name %s', async (host) => {
    expect(await signInWith({ host: written(host) })).toBe(201)
    expect(await signInWith({ host: written(host), origin: written('http://127.0.0.1:PORT') })).toBe(201)
  })

  it.each(['evil.example', 'evil.example:PORT', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example:PORT', '0.0.0.0:PORT'])(
    'answers to no other name, such as %s, though the address leads here',
    async (host) => {
      expect(await signInWith({ host: written(host) })).toBe(403)
      expect(await signInWith({ host: written(host), origin: written(`http://${host}`) })).toBe(403)
    },
  )

  it.each(['http://evil.example', 'http://127.0.0.1:1', 'https://127.0.0.1:PORT', 'null'])('takes no page of %s', async (origin) => {
    expect(await signInWith({ host: written('127.0.0.1:PORT'), origin: written(origin) })).toBe(403)
  })
})
