import { expect } from '@playwright/test'
import { test } from './fixtures/pbxTest.ts'
import type { Caller } from './people/Caller.ts'
import type { Operator } from './people/Operator.ts'

/** The UDP ports on which the newest call of the page may be reached. */
const soundPorts = (operator: Operator): Promise<number[]> =>
  operator.page.evaluate(async () => {
    const { made } = window as unknown as { made: RTCPeerConnection[] }
    const stats = [...((await made.at(-1)?.getStats())?.values() ?? [])]
    return stats.filter(({ type, protocol }) => type === 'local-candidate' && protocol === 'udp').map(({ port }) => port)
  })

/** The sound is broken and found again, in this order; it may be back before anybody looks. */
const breaksAndReturns = async (operator: Operator, between: () => void = () => undefined): Promise<void> => {
  const broken = await operator.heardAt('media.interrupted')
  between()
  await operator.heardAt('media.restored', broken)
}

const inConversation = async (operator: Operator, caller: Caller): Promise<void> => {
  await operator.takes(caller)
  await expect.poll(() => operator.hears()).toEqual(['caller'])
}

test('finds a new way for the sound when the old one breaks, and both hear each other again', async ({ operator, caller, wire }) => {
  await operator.goOnLine()
  await inConversation(operator, caller)
  const { mark } = operator.sip.heard

  wire.breakAt(await soundPorts(operator))
  await breaksAndReturns(operator)

  expect((await operator.call())?.phase).toBe('talking')
  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect.poll(() => operator.hears()).toEqual(['caller'])
  await operator.sip.message('out', 'INVITE', mark)
  caller.hangUp()
  await operator.reaches('ended')
  expect((await operator.call())?.ended).toEqual({ by: 'caller', cause: 'normal' })
})

test('finds a new way for a caller on hold, who stays on hold', async ({ operator, caller, wire }) => {
  await operator.goOnLine()
  await inConversation(operator, caller)
  await operator.say({ type: 'hold.promised', seconds: 60 })
  await operator.holdIs('held')
  await expect.poll(() => caller.hears()).toEqual(['music'])

  wire.breakAt(await soundPorts(operator))
  await breaksAndReturns(operator)
  expect((await operator.call())?.hold.state).toBe('held')
  expect(caller.hears()).toEqual(['music'])
  await operator.say({ type: 'operator.resumed' })
  await operator.holdIs('none')

  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect.poll(() => operator.hears()).toEqual(['caller'])
})

test('finds a new way to a colleague who is consulted, and the caller waits as before', async ({ operator, colleague, caller, wire }) => {
  await operator.goOnLine()
  await colleague.goOnLine()
  await inConversation(operator, caller)
  await operator.consults('102')
  await colleague.answers()
  await operator.transferIs('talking')
  await expect.poll(() => operator.hears()).toEqual(['operator102'])

  wire.breakAt(await soundPorts(operator))
  await breaksAndReturns(operator)

  await expect.poll(() => operator.hears()).toEqual(['operator102'])
  await expect.poll(() => colleague.hears()).toEqual(['operator101'])
  expect(await operator.call()).toMatchObject({
    hold: { state: 'held' },
    transfer: { state: 'talking', soundLost: false },
    media: 'steady',
  })
  expect(caller.hears()).toEqual(['music'])
})

test('mends the sound with the reconnect where line and sound broke together', async ({ operator, caller, network, wire }) => {
  await operator.goOnLine({ server: network.address })
  await inConversation(operator, caller)

  network.refuse(true)
  network.reset()
  wire.breakAt(await soundPorts(operator))
  await breaksAndReturns(operator, () => network.refuse(false))

  await expect.poll(() => caller.hears()).toEqual(['operator101'])
  await expect.poll(() => operator.hears()).toEqual(['caller'])
})

test('tells the PBX of a hang-up that it could not hear, and says so only then', async ({ operator, caller, network, ami }) => {
  await operator.goOnLine({ server: network.address })
  await inConversation(operator, caller)
  network.refuse(true)
  network.reset()
  await operator.heardAt('line.lost')

  await operator.say({ type: 'operator.hungUp' })
  await operator.reaches('ended')
  await expect.poll(async () => (await operator.line()).goodbye).toBe('owed')
  network.refuse(false)

  await expect.poll(async () => (await operator.line()).goodbye, { timeout: 15_000 }).toBe('said')
  await caller.event('CALL_CLOSED')
  await ami.event('Hangup', { Channel: 'PJSIP/pstn' })
})

test('says again a hang-up that a dead connection swallowed', async ({ operator, caller, network }) => {
  await operator.goOnLine({ server: network.address })
  await inConversation(operator, caller)
  network.swallow(true)
  network.swallowNew(false)

  await operator.say({ type: 'operator.hungUp' })
  await operator.sip.message('out', 'BYE')

  await expect.poll(async () => (await operator.line()).goodbye, { timeout: 15_000 }).toBe('said')
  await caller.event('CALL_CLOSED')
})

test('stays on line over a cable that was pulled and plugged in, where the PBX is still reached', async ({ operator, cable }) => {
  await operator.goOnLine()
  const { mark } = operator.sip.heard

  cable.unplug()
  // A browser that looks up only after the cable is back has seen nothing.
  await expect.poll(() => operator.page.evaluate(() => navigator.onLine)).toBe(false)
  cable.plugIn()
  const shaken = await operator.heardAt('network.shaken')
  await operator.heardAt('line.proven', shaken)

  expect((await operator.line()).lamp).toBe('onLine')
  await operator.sip.message('out', 'OPTIONS', mark)
})
