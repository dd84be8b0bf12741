import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakePeerConnection } from './fakes/FakeMedia.ts'
import { account, type TelephoneStory, telephoneStory } from './telephoneStory.ts'

const callId = '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c22'

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

/** Dialled, and seen by the PBX. */
const dial = async (number = '102') => {
  await story.goOnLine()
  story.wire.clear()
  story.order({ type: 'call.dial', callId, number })
  const { invitation, number: called } = await story.pbx.isCalled()
  return { invitation, called, media: FakePeerConnection.made.at(-1) as FakePeerConnection }
}

const packetComes = (media: FakePeerConnection) => media.received.dispatchEvent(new Event('unmute'))

describe('a call that is dialled', () => {
  it('rings at the other end with a tone in the ear, and is a conversation once it is answered', async () => {
    const { invitation, called, media } = await dial()

    void invitation.progress({ statusCode: 180 })
    const progress = await story.reports('sip.progressed')
    const alerting = [story.sound().ringsBack, media.voice?.enabled]
    void invitation.accept()
    await story.reports('sip.established')
    packetComes(media)

    expect(called).toBe('102')
    expect(progress).toEqual({ type: 'sip.progressed', callId, kind: 'ringing' })
    expect(alerting).toEqual([true, false])
    expect([story.sound().ringsBack, media.voice?.enabled]).toEqual([false, true])
    expect(await story.reports('media.flowing')).toEqual({ type: 'media.flowing', callId })
  })

  it('is heard before the answer where the PBX speaks, and nothing of the operator goes out until then', async () => {
    const { invitation, media } = await dial()
    void invitation.progress({ statusCode: 180 })
    await story.reports('sip.progressed')

    void invitation.progress({ statusCode: 183 })
    await expect.poll(() => story.sound().heard).not.toBeNull()
    packetComes(media)

    expect(await story.reports('sip.progressed')).toEqual({ type: 'sip.progressed', callId, kind: 'earlyMedia' })
    expect([story.sound().ringsBack, media.voice?.enabled]).toEqual([false, false])
    void invitation.accept()
    await story.reports('media.flowing')
    expect(media.voice?.enabled).toBe(true)
  })

  it('lets no ring-back tone into an announcement', async () => {
    const { invitation, media } = await dial()
    void invitation.progress({ statusCode: 183 })
    await expect.poll(() => story.sound().heard).not.toBeNull()
    packetComes(media)
    await story.reports('sip.progressed')

    void invitation.progress({ statusCode: 180 })
    await story.reports('sip.progressed')

    expect(story.sound().ringsBack).toBe(false)
  })

  it('dials keys and a plus as they are', async () => {
    const { called } = await dial('+7812*12#')

    expect(decodeURIComponent(called)).toBe('+7812*12#')
  })

  it('learns from the PBX who it is', async () => {
    const { invitation } = await dial()

    void invitation.progress({ statusCode: 180, extraHeaders: ['P-Asserted-Identity: "Пётр" <sip:102@pbx.invalid>'] })

    expect(await story.reports('sip.identified')).toEqual({ type: 'sip.identified', callId, number: '102', name: 'Пётр' })
  })
})

describe('a call that is not answered', () => {
  it.each([
    [486, [], 'busy'],
    [404, [], 'noSuchNumber'],
    [480, [], 'noAnswer'],
    [480, ['Reason: Q.850;cause=20'], 'unavailable'],
    [503, [], 'congested'],
    [603, [], 'declined'],
    [603, ['Reason: Q.850;cause=17;text="User busy"'], 'busy'],
    [403, [], 'refused'],
  ])('says why: %i %j is %s', async (statusCode, extraHeaders, cause) => {
    const { invitation, media } = await dial()

    void invitation.reject({ statusCode, extraHeaders })

    expect(await story.reports('sip.ended')).toEqual({ type: 'sip.ended', callId, by: 'line', cause })
    expect(media.isClosed).toBe(true)
  })

  it('is taken back by the operator', async () => {
    const { invitation } = await dial()
    void invitation.progress({ statusCode: 180 })
    await story.reports('sip.progressed')

    story.order({ type: 'call.hangUp', callId })

    expect(await story.reports('sip.ended')).toEqual({ type: 'sip.ended', callId, by: 'operator', cause: 'cancelled' })
    expect(story.wire.said('panel')).toContain('CANCEL')
    expect(story.sound().ringsBack).toBe(false)
  })

  it('is said goodbye to where the answer crosses the taking back', async () => {
    const { invitation } = await dial()
    void invitation.progress({ statusCode: 180 })
    await story.reports('sip.progressed')

    void invitation.accept()
    await story.wire.hears('pbx', '200')
    story.order({ type: 'call.hangUp', callId })

    expect(await story.reports('sip.ended')).toMatchObject({ by: 'operator' })
    await story.wire.hears('panel', 'BYE')
    expect(story.reported.some(({ type }) => type === 'sip.established')).toBe(false)
  })

  it('is lost with the wire, and taken back on the next one', async () => {
    const { invitation } = await dial()
    void invitation.progress({ statusCode: 180 })
    await story.reports('sip.progressed')

    story.wire.cut()
    const ended = await story.reports('sip.ended')
    story.wire.mend()
    story.wire.clear()
    story.order({ type: 'line.connect', account })
    await story.reports('line.opened')
    story.order({ type: 'line.register' })
    await story.wire.hears('panel', 'CANCEL')

    expect(ended).toMatchObject({ by: 'line', cause: 'lineLost' })
  })

  it('is not begun without a line, nor without a microphone', async () => {
    story.order({ type: 'call.dial', callId, number: '102' })
    const withoutLine = await story.reports('sip.ended')
    await story.goOnLine()
    story.microphones.opened[0]?.track.end()
    await story.reports('microphone.lost')
    story.order({ type: 'call.dial', callId, number: '102' })

    expect(withoutLine).toMatchObject({ by: 'line', cause: 'lineLost' })
    expect(await story.reports('sip.ended')).toMatchObject({ by: 'line', cause: 'mediaFailed' })
  })

  it('is not begun beside a conversation', async () => {
    await story.talk()

    story.order({ type: 'call.dial', callId, number: '102' })

    expect(await story.reports('sip.ended')).toMatchObject({ callId, cause: 'refused' })
    expect(story.wire.said('panel')).toEqual([])
  })
})
