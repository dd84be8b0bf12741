import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakePeerConnection } from './fakes/FakeMedia.ts'
import { type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

describe('a caller who rings', () => {
  it('is told about with what the queue knows of him', async () => {
    await story.goOnLine()

    story.pbx.rings('Анна Смирнова', [
      'P-Asserted-Identity: "Анна С." <sip:+78125394101@pbx.invalid>',
      'X-Queue-Name: Поддержка',
      'X-Queue-Wait: 40',
      'X-Call-Id: 1790000000.17',
    ])

    expect((await story.reports('sip.invited')).caller).toEqual({
      number: '+78125394101',
      name: 'Анна С.',
      queueName: 'Поддержка',
      queueWaitMs: 40_000,
      pbxUniqueId: '1790000000.17',
    })
    expect(story.sound().rings).toBe(true)
  })

  it('is told about also where the queue’s headers make no sense', async () => {
    await story.goOnLine()

    story.pbx.rings('', ['X-Queue-Wait: soon', 'X-Queue-Name: '])

    expect((await story.reports('sip.invited')).caller).toMatchObject({ name: null, queueName: null, queueWaitMs: null, pbxUniqueId: null })
  })

  it('is a colleague’s question where it bears the id of a handover', async () => {
    await story.goOnLine()

    story.pbx.rings('Ершов', ['X-Handover: 0192F3C4-0000-7000-8000-00000000AA01'])
    const { handoverId } = await story.reports('sip.invited')

    expect(handoverId).toBe('0192f3c4-0000-7000-8000-00000000aa01')
  })

  it.each(['', 'none', '../../handovers', "1' or '1'='1"])('is an ordinary call with «%s» for the id of a handover', async (id) => {
    await story.goOnLine()

    story.pbx.rings('Ершов', [`X-Handover: ${id}`])

    expect(await story.reports('sip.invited')).not.toHaveProperty('handoverId')
  })

  it('hears "busy" and never a ring while the desk is not free', async () => {
    await story.goOnLine()
    story.order({ type: 'line.admit', admits: false })
    story.wire.clear()

    const { outcome } = story.pbx.rings()

    expect(await outcome).toBe(486)
    expect(story.wire.said('panel')).toEqual(['100', '486'])
    expect(story.sound().rings).toBe(false)
    await story.reports('sip.turnedAway')
  })

  it('hears "busy" while another one talks', async () => {
    await story.talk()

    const { outcome } = story.pbx.rings('Второй')

    expect(await outcome).toBe(486)
    expect(story.wire.said('panel')).not.toContain('180')
  })

  it('hears "busy" while no microphone is open', async () => {
    await story.goOnLine()
    story.microphones.opened[0]?.track.end()
    await story.reports('microphone.lost')

    const { outcome } = story.pbx.rings()

    expect(await outcome).toBe(486)
  })

  it('gets the answer that was prepared while it rang, and nothing of the operator before', async () => {
    await story.goOnLine()
    story.pbx.rings()
    const { callId } = await story.reports('sip.invited')
    await story.wire.hears('panel', '180')
    const media = FakePeerConnection.made.at(-1)
    await expect.poll(() => media?.localDescription?.type).toBe('answer')
    const before = media?.voice?.enabled
    const reachable = [...(media?.candidates ?? []), media?.remoteDescription?.sdp.includes('a=candidate')]

    story.order({ type: 'call.answer', callId })
    await story.reports('sip.established')

    expect([before, media?.voice?.enabled]).toEqual([false, true])
    expect(reachable).toEqual([false])
    expect(media?.candidates).toEqual(['candidate:1'])
    expect(FakePeerConnection.made).toHaveLength(1)
    expect(story.wire.message('panel', '200')).toBeTruthy()
    expect(story.sound().rings).toBe(false)
  })

  it('ends the call for us when he gives up, also in the moment of the answer', async () => {
    await story.goOnLine()
    const { session } = story.pbx.rings()
    const { callId } = await story.reports('sip.invited')
    await story.wire.hears('panel', '180')

    void session.cancel()
    await story.wire.hears('pbx', 'CANCEL')
    story.order({ type: 'call.answer', callId })

    expect(await story.reports('sip.ended')).toEqual({ type: 'sip.ended', callId, by: 'caller', cause: 'cancelled' })
    expect(story.reported.some(({ type }) => type === 'sip.established')).toBe(false)
    expect(FakePeerConnection.made.at(-1)?.isClosed).toBe(true)
  })

  it('is not missed when somebody else answered', async () => {
    await story.goOnLine()
    const { session } = story.pbx.rings()
    await story.reports('sip.invited')
    await story.wire.hears('panel', '180')

    void session.cancel({ extraHeaders: ['Reason: SIP;cause=200;text="Call completed elsewhere"'] })

    expect(await story.reports('sip.ended')).toMatchObject({ by: 'caller', cause: 'answeredElsewhere' })
  })

  it('is rejected with "busy"', async () => {
    await story.goOnLine()
    const { outcome } = story.pbx.rings()
    const { callId } = await story.reports('sip.invited')

    story.order({ type: 'call.reject', callId })

    expect(await outcome).toBe(486)
    expect(await story.reports('sip.ended')).toMatchObject({ by: 'operator', cause: 'rejected' })
  })
})

describe('a conversation', () => {
  it('ends when the caller hangs up, and the BYE is answered', async () => {
    const { session, callId } = await story.talk()

    void session.bye()

    expect(await story.reports('sip.ended')).toEqual({ type: 'sip.ended', callId, by: 'caller', cause: 'normal' })
    expect(story.wire.said('panel')).toEqual(['200'])
  })

  it('is lost, not ended, when the PBX says that its network failed', async () => {
    const { session } = await story.talk()

    void session.bye({ requestOptions: { extraHeaders: ['Reason: Q.850;cause=41;text="Temporary failure"'] } })

    expect(await story.reports('sip.ended')).toMatchObject({ by: 'line', cause: 'lineLost' })
  })

  it('ends when the operator hangs up', async () => {
    const { callId, media } = await story.talk()

    story.order({ type: 'call.hangUp', callId })

    expect(await story.reports('sip.ended')).toMatchObject({ by: 'operator', cause: 'normal' })
    expect(story.wire.said('panel')).toEqual(['BYE'])
    expect(media.isClosed).toBe(true)
  })

  it('says when the first sound of the caller has come', async () => {
    const { callId, media } = await story.talk()

    media.received.dispatchEvent(new Event('unmute'))

    expect(await story.reports('media.flowing')).toEqual({ type: 'media.flowing', callId })
    expect(story.sound().heard?.getAudioTracks()).toEqual([media.received])
  })

  it('is said goodbye to when the page goes away', async () => {
    await story.talk()

    story.leavePage()

    expect(story.wire.said('panel')).toEqual(['BYE', 'REGISTER'])
  })

  it('lets the operator hear a key at once, and sends it when it can be heard', async () => {
    const { callId, media } = await story.talk()

    for (const key of '12#*') story.order({ type: 'call.key', callId, key })
    const before = [story.sound().keys, media.senders[0]?.dtmf.toneBuffer]
    media.becomes('connected')

    expect(before).toEqual([['1', '2', '#', '*'], ''])
    await expect.poll(() => media.senders[0]?.dtmf.toneBuffer).toBe('12#*')
  })
})
