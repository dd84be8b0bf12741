import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAsuoClient } from '../../main/asuo/asuoClient.ts'
import { createAsuoLamp } from '../../main/asuo/asuoLamp.ts'
import { createEndedSessions } from '../../main/asuo/endedSessions.ts'
import { createExchange } from '../../main/asuo/exchange.ts'
import { createHttp } from '../../main/asuo/http.ts'
import { createTokens } from '../../main/asuo/tokens.ts'
import { memorySecrets } from '../../main/secrets/memorySecrets.ts'
import { FakeAsuo } from './FakeAsuo.ts'

let asuo: FakeAsuo
beforeEach(async () => {
  asuo = await FakeAsuo.start()
})
afterEach(() => asuo.stop())

const clientOf = (url: string, secrets = memorySecrets()) => {
  const states: string[] = []
  const lamp = createAsuoLamp(Date.now, ({ state }) => states.push(state))
  const send = createExchange(createHttp(url), lamp)
  const tokens = createTokens({
    base: url,
    send,
    secrets,
    ended: createEndedSessions(url, secrets, send),
    noted: (agent) => lamp.noteSignedIn(agent !== null),
  })
  return { tokens, client: createAsuoClient(send, tokens), secrets, states }
}
const operator = { login: 'operator', password: 'practice' }

it('renews a token that has run out, once for all who ask, unseen by them', async () => {
  const { tokens, client } = clientOf(asuo.url)
  await tokens.signIn(operator)
  const before = asuo.exchanges('/auth/refresh')
  asuo.tokens.clear()

  const answers = await Promise.all([client.ask('getMe'), client.ask('getMe'), client.ask('getMe')])

  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(asuo.exchanges('/auth/refresh')).toBe(before + 1)
})

it('goes on with the kept sign-in after a restart, and with none of another ASUO', async () => {
  const { tokens, secrets } = clientOf(asuo.url)
  await tokens.signIn(operator)

  expect(await clientOf(asuo.url, secrets).tokens.renew(null)).toBe('renewed')
  expect(await clientOf('http://127.0.0.1:9/v1', secrets).tokens.renew(null)).toBe('ended')
})

it('forgets a sign-in that ASUO no longer takes', async () => {
  const { tokens, client, secrets } = clientOf(asuo.url)
  await tokens.signIn(operator)
  asuo.tokens.clear()
  asuo.refreshes = false

  expect(await client.ask('getMe')).toEqual({ ok: false, fault: { code: 'signInNeeded' } })
  expect(await secrets.read('asuo.session')).toBeNull()
})

it('keeps the sign-in while ASUO is away', async () => {
  const { tokens, secrets } = clientOf(asuo.url)
  await tokens.signIn(operator)
  const { tokens: after } = clientOf(asuo.url, secrets)
  await asuo.stop()

  expect(await after.renew(null)).toBe('unreachable')
  expect(await secrets.read('asuo.session')).not.toBeNull()
  asuo = await FakeAsuo.start()
})

it('knows a wrong password from an ASUO that is away', async () => {
  const { tokens } = clientOf(asuo.url)

  expect(await tokens.signIn({ login: 'operator', password: 'x' })).toEqual({ ok: false, fault: { code: 'wrongPassword' } })
  expect(await clientOf('http://127.0.0.1:9/v1').tokens.signIn(operator)).toEqual({ ok: false, fault: { code: 'asuoUnreachable' } })
})

describe('the lamp', () => {
  it('says what the last exchange showed', async () => {
    const { tokens, client, states } = clientOf(asuo.url)
    await client.ask('getHealth')
    await tokens.signIn(operator)
    await asuo.stop()
    await client.ask('getHealth')

    expect(states).toEqual(['signInNeeded', 'up', 'down'])
    asuo = await FakeAsuo.start()
  })

  it('takes a captive portal for no ASUO', async () => {
    const { tokens, client, states } = clientOf(asuo.url)
    await tokens.signIn(operator)
    asuo.mishap = () => 'captivePortal'

    expect(await client.ask('getTicket', { params: { ticketRef: `ext:${randomUUID()}` } })).toEqual({
      ok: false,
      fault: { code: 'asuoUnreachable' },
    })
    expect(states.at(-1)).toBe('down')
  })
})
