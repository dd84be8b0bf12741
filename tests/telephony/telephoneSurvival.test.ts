import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { account, type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

/** The line chart's part of a reconnect, played by hand. */
async function comeBack() {
  story.wire.mend()
  story.order({ type: 'line.connect', account })
  await story.reports('line.opened')
  story.order({ type: 'line.register' })
  await story.reports('line.registered')
}
async function lose() {
  story.wire.cut()
  await story.reports('line.lost')
}
const heard = (type: string) => story.reported.filter((event) => event.type === type)

describe('the way of the sound', () => {
  it('is told of when it breaks and when it is there again, once each', async () => {
    const { media, callId } = await story.talk()

    media.becomes('disconnected')
    media.becomes('failed')
    media.becomes('connecting')
    media.becomes('connected')

    expect(heard('media.interrupted')).toEqual([{ type: 'media.interrupted', callId }])
    expect(heard('media.restored')).toEqual([{ type: 'media.restored', callId }])
    expect(heard('sip.ended')).toEqual([])
  })

  it('is looked for anew by a re-INVITE with another ICE, the hold as it stands', async () => {
    const { media, callId } = await story.talk()
    story.order({ type: 'call.hold', callId })
    await story.reports('sip.held')
    story.wire.clear()
    media.becomes('failed')

    story.order({ type: 'call.mend', callId }, { type: 'call.mend', callId })
    await story.wire.hears('panel', 'ACK')

    expect(media.iceRestarts).toEqual([false, true])
    expect(story.wire.said('panel')).toEqual(['INVITE', 'ACK'])
    expect(story.wire.message('panel', 'INVITE')).toContain('a=sendonly')
  })

  it('is left alone while it is whole', async () => {
    const { media, callId } = await story.talk()

    story.order({ type: 'call.mend', callId }, { type: 'call.hold', callId })
    await story.reports('sip.held')

    expect(media.iceRestarts).toEqual([false])
  })

  it('is looked for as soon as the line is back', async () => {
    const { media, callId } = await story.talk()
    await lose()
    media.becomes('failed')
    story.order({ type: 'call.mend', callId })
    const meanwhile = story.wire.said('panel')

    await comeBack()
    await story.wire.hears('panel', 'ACK')

    expect(meanwhile).toEqual([])
    expect(media.iceRestarts).toEqual([true])
  })

  it('does not make the next hold look for a way again', async () => {
    const { media, callId } = await story.talk()
    media.becomes('failed')
    story.order({ type: 'call.mend', callId })
    await story.wire.hears('panel', 'ACK')
    media.becomes('connected')

    story.order({ type: 'call.hold', callId })
    await story.reports('sip.held')

    expect(media.iceRestarts).toEqual([true, false])
  })
})

describe('a hang-up while the line is away', () => {
  it('is told of as owed, and as said once the PBX has taken it', async () => {
    const { callId } = await story.talk()
    await lose()

    story.order({ type: 'call.hangUp', callId })
    await story.reports('sip.goodbyeOwed')
    await story.reports('sip.ended')
    await comeBack()

    expect(await story.reports('sip.goodbyeSaid')).toEqual({ type: 'sip.goodbyeSaid', callId, outcome: 'said' })
  })

  it('is told of as over where the PBX knows the call no more', async () => {
    const { callId, session } = await story.talk()
    await lose()
    story.order({ type: 'call.hangUp', callId })
    await session.dialog?.dispose()

    await comeBack()

    expect(await story.reports('sip.goodbyeSaid')).toMatchObject({ outcome: 'over' })
  })

  it('is said again where it was swallowed by a dead wire', async () => {
    const { callId } = await story.talk()
    story.wire.swallows = true
    story.order({ type: 'call.hangUp', callId })
    await story.wire.hears('panel', 'BYE')
    const before = heard('sip.goodbyeOwed')
    await lose()
    story.wire.clear()

    await comeBack()

    expect(await story.reports('sip.goodbyeSaid')).toMatchObject({ callId, outcome: 'said' })
    expect([before, heard('sip.goodbyeOwed')]).toEqual([[], [{ type: 'sip.goodbyeOwed', callId }]])
    expect(story.wire.said('panel').filter((word) => word === 'BYE')).toHaveLength(1)
  })

  it('needs no word where the PBX takes it at once', async () => {
    const { callId } = await story.talk()

    story.order({ type: 'call.hangUp', callId })
    await story.wire.hears('pbx', '200')
    await lose()
    await comeBack()

    expect(story.reported.filter(({ type }) => type.startsWith('sip.goodbye'))).toEqual([])
  })
})
