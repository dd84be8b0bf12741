import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'

test('is registered again by itself after a reset', async ({ operator, network, asterisk }) => {
  await operator.goOnLine({ server: network.address })
  // The back-off begins anew only once a probe was answered.
  await operator.heardAt('line.proven')

  network.reset()
  const lost = await operator.heardAt('line.lost')
  await operator.heardAt('line.registered', lost)

  // The first try went through, and it was the only one.
  expect((await operator.told()).filter((event) => event === 'line.lost')).toHaveLength(1)
  expect((await operator.line()).lamp).toBe('onLine')
  expect(await asterisk.rx('pjsip show contacts')).toMatch(/101\/sip:/)
})

test('notices a connection that swallows everything, and so does the PBX, which rings the desk no more', async ({
  operator,
  colleague,
  network,
  caller,
  ami,
}) => {
  await colleague.goOnLine()
  await operator.goOnLine({ server: network.address })
  const proven = await operator.heardAt('line.proven')
  await ami.event('ContactStatus', { AOR: '101', ContactStatus: 'Reachable' })

  network.swallow(true)
  const unproven = await operator.heardAt('line.unproven', proven)
  expect((await operator.line()).lamp).not.toBe('onLine')
  await ami.event('ContactStatus', { AOR: '101', ContactStatus: 'Unreachable' })
  caller.dial('500')
  await colleague.answers()
  await expect.poll(() => caller.hears()).toEqual(['operator102'])
  network.swallow(false)
  await operator.heardAt('line.registered', unproven)

  expect(await ami.heard.entries.filter(({ Event, MemberName }) => Event === 'AgentCalled' && MemberName === 'Operator 101')).toEqual([])
})

test('registers at once although a REGISTER of the connection before was never answered', async ({ operator, network }) => {
  await operator.goOnLine({ server: network.address })
  const proven = await operator.heardAt('line.proven')
  network.swallow(true)
  await operator.page.evaluate(() => window.bench.order({ type: 'line.register' }))
  await operator.sip.message('out', 'REGISTER', operator.sip.heard.mark - 1)

  network.swallow(false)
  network.reset()
  const lost = await operator.heardAt('line.lost', proven)
  // Within the step's limit: SIP.js by itself would refuse to register for 32 s.
  await operator.heardAt('line.registered', lost)

  expect((await operator.told()).filter((event) => event === 'line.lost')).toHaveLength(1)
})

test('says "registered elsewhere" where the PBX keeps an older registration, and registers once that is gone', async ({
  openOperator,
  network,
}) => {
  const before = await openOperator('103')
  await before.goOnLine({ server: network.address })
  // Half open: the PBX sees a connection that nobody holds any more.
  network.swallow(true)
  const restarted = await openOperator('103')

  await restarted.wantLine()
  await expect.poll(async () => (await restarted.line()).fault).toEqual({ code: 'lineRefused', reason: 'registeredElsewhere', status: 403 })
  expect((await restarted.line()).lamp).toBe('noConnection')
  network.refuse(true)
  network.reset()
  await restarted.page.evaluate(() => window.bench.line({ type: 'operator.retried' }))

  await expect.poll(async () => (await restarted.line()).lamp).toBe('onLine')
})

test('takes the place of its own dead registration where the PBX lets the newcomer in', async ({
  operator,
  network,
  openOperator,
  caller,
}) => {
  await operator.goOnLine({ server: network.address })
  network.swallow(true)
  const restarted = await openOperator('101')

  await restarted.goOnLine()
  caller.dial('501')

  await restarted.answers()
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
})

test('says within seconds that another telephone took its number, leaves it there, and takes it back when it is told to', async ({
  operator,
  openOperator,
  asterisk,
  caller,
}) => {
  await operator.goOnLine()
  // A list is believed only where it has named us before: the first one is asked for with the first probe.
  await operator.sip.answer('in', 200, 'REGISTER', operator.sip.heard.mark)
  const newer = await openOperator('101')
  await newer.goOnLine()

  await operator.heardAt('line.displaced')
  const { fault, lamp } = await operator.line()
  caller.dial('501')
  await newer.answers()
  await newer.say({ type: 'operator.hungUp' })
  await newer.reaches('ended')
  // Nobody takes the number by himself: a fight would show as a second loss.
  await newer.heardAt('line.proven', await newer.now())
  const contacts = await asterisk.rx('pjsip show contacts')
  await operator.page.evaluate(() => window.bench.line({ type: 'operator.retried' }))
  await expect.poll(async () => (await operator.line()).lamp).toBe('onLine')

  expect({ fault, lamp }).toEqual({ fault: { code: 'lineRefused', reason: 'displaced', status: 200 }, lamp: 'noConnection' })
  expect(contacts.match(/101\/sip:/g)).toHaveLength(1)
  await newer.heardAt('line.displaced')
  expect(await operator.told()).not.toContain('line.lost')
})

test('takes no TLS connection whose certificate nobody vouches for, and takes it where somebody does', async ({ openOperator }) => {
  const careful = await openOperator('101')
  await careful.wantLine({ server: 'wss://127.0.0.1:8089/ws' })
  const first = await careful.heardAt('line.lost')
  await careful.heardAt('line.lost', first)
  expect((await careful.line()).lamp).not.toBe('onLine')
  expect(careful.sip.heard.entries).toEqual([])

  const trusting = await openOperator('102', { ignoreHTTPSErrors: true })
  await trusting.goOnLine({ server: 'wss://127.0.0.1:8089/ws' })
})

test('tells that the PBX is away while it is, and is back on line once it is up again', async ({ operator, asterisk }) => {
  await operator.goOnLine()
  await operator.heardAt('line.proven')

  await asterisk.kill()
  const lost = await operator.heardAt('line.lost')
  // Tried and refused: nobody is there.
  await operator.heardAt('line.lost', lost)
  expect((await operator.line()).lamp).not.toBe('onLine')
  await asterisk.start()

  await operator.heardAt('line.registered', lost)
  expect((await operator.line()).lamp).toBe('onLine')
})

test('refreshes its registration well before the PBX forgets it', async ({ openOperator }) => {
  const operator = await openOperator('107')
  await operator.goOnLine()
  const first = await operator.sip.answer('in', 200, 'REGISTER')

  const refresh = await operator.sip.registration(operator.sip.heard.mark, 14_000)

  // The PBX grants 12 s; at SIP.js's own 99 % no second try would be left.
  expect(refresh.at - first.at).toBeGreaterThan(7_000)
  expect(refresh.at - first.at).toBeLessThan(11_000)
})
