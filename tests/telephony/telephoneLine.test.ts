import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakePeerConnection } from './fakes/FakeMedia.ts'
import { account, type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

/** The wire falls and is there again; the line chart's part is played by hand. */
async function reconnect() {
  story.wire.cut()
  await story.reports('line.lost')
  story.wire.mend()
  story.order({ type: 'line.connect', account })
  await story.reports('line.opened')
  story.order({ type: 'line.register' })
  await story.reports('line.registered')
}

describe('registering', () => {
  it.each([
    [401, 'wrongPassword'],
    [403, 'registeredElsewhere'],
    [404, 'unknownNumber'],
    [500, 'other'],
  ])('says why the PBX refused with %d', async (status, reason) => {
    story.pbx.registers = status
    story.order({ type: 'line.connect', account })
    await story.reports('line.opened')

    story.order({ type: 'line.register' })

    expect(await story.reports('line.refused')).toMatchObject({ fault: { code: 'lineRefused', reason, status } })
  })

  it('begins anew where the REGISTER before was never answered', async () => {
    story.pbx.registers = null
    story.order({ type: 'line.connect', account })
    await story.reports('line.opened')
    story.order({ type: 'line.register' })
    await story.wire.hears('panel', 'REGISTER')

    story.pbx.registers = 200
    story.order({ type: 'line.register' })

    await story.reports('line.registered')
    expect(story.pbx.registrations).toBe(1)
  })

  it('takes the registration back when the line is left', async () => {
    await story.goOnLine()
    story.wire.clear()

    story.order({ type: 'line.disconnect' })
    await story.wire.hears('pbx', '200')

    expect(story.wire.message('panel', 'REGISTER')).toContain('expires=0')
  })

  it('is told of at once when the machine’s network is back', async () => {
    story.networkReturns()

    await story.reports('network.shaken')
  })

  it('says that nobody answers on a wire that does not come up', async () => {
    story.wire.cut()

    story.order({ type: 'line.connect', account })

    expect(await story.reports('line.lost')).toMatchObject({ why: 'refused' })
  })

  it.each([
    [new Error('WebSocket closed ws://pbx.invalid (code: 1006)'), 'reset'],
    [new Error('WebSocket closed ws://pbx.invalid (code: 1001)'), 'closed'],
    [new Error('something else'), 'reset'],
  ])('tells a wire that broke from one that was closed: %s', async (error, why) => {
    await story.goOnLine()

    story.wire.cut(error)

    expect(await story.reports('line.lost')).toMatchObject({ why })
  })
})

describe('proving', () => {
  it('takes any answer of the PBX for a proof', async () => {
    await story.goOnLine()

    story.order({ type: 'line.probe' })

    expect((await story.reports('line.proven')).roundTripMs).toBeGreaterThanOrEqual(0)
  })

  it('finds a black hole', async () => {
    await story.goOnLine()
    story.wire.swallows = true

    story.order({ type: 'line.probe' })

    await story.reports('line.unproven')
  })
})

describe('a wire that falls in a conversation', () => {
  it('leaves the conversation alone, and the PBX learns where we are now', async () => {
    const { session, callId } = await story.talk()

    await reconnect()
    await story.wire.hears('panel', 'INVITE')
    await story.wire.hears('panel', 'ACK')
    void session.bye()

    expect(story.reported.filter(({ type }) => type === 'sip.held' || type === 'sip.resumed')).toEqual([])
    expect(await story.reports('sip.ended')).toEqual({ type: 'sip.ended', callId, by: 'caller', cause: 'normal' })
  })

  it('keeps a caller on hold on hold', async () => {
    const { callId } = await story.talk()
    story.order({ type: 'call.hold', callId })
    await story.reports('sip.held')
    story.wire.clear()

    await reconnect()
    await story.wire.hears('panel', 'INVITE')

    expect(story.wire.message('panel', 'INVITE')).toContain('a=sendonly')
  })

  it('says the goodbye that could not be said', async () => {
    const { callId } = await story.talk()
    story.wire.cut()
    await story.reports('line.lost')

    story.order({ type: 'call.hangUp', callId })
    await story.reports('sip.ended')
    story.wire.mend()
    story.order({ type: 'line.connect', account })
    await story.reports('line.opened')
    story.order({ type: 'line.register' })
    await story.wire.hears('panel', 'BYE')

    expect(FakePeerConnection.made.at(-1)?.isClosed).toBe(true)
  })

  it('is exchanged for a fresh one without a word of loss', async () => {
    await story.goOnLine()

    story.order({ type: 'line.connect', account })
    await story.reports('line.opened')

    expect(story.reported.some(({ type }) => type === 'line.lost')).toBe(false)
  })

  it('ends the conversation when the PBX knows it no more', async () => {
    const { session } = await story.talk()
    await session.dialog?.dispose()

    await reconnect()

    expect(await story.reports('sip.ended')).toMatchObject({ by: 'line', cause: 'lineLost' })
  })
})
