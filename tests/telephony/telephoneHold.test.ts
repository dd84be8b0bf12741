import type { Core, Session } from 'sip.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FakePeerConnection } from './fakes/FakeMedia.ts'
import { account, type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

describe('hold', () => {
  it('silences the operator before the caller is asked, and is held once the caller agrees', async () => {
    const { callId, media, session } = await story.talk()

    story.order({ type: 'call.hold', callId })
    const atOnce = media.voice?.enabled
    await story.reports('sip.held')

    expect(atOnce).toBe(false)
    expect(media.voiceAtOffer).toEqual([false])
    expect((session.sessionDescriptionHandler as unknown as { heard: string }).heard).toContain('a=sendonly')
  })

  it('lets nothing of the caller be heard here either, from the order on until he is back', async () => {
    const { callId } = await story.talk()
    const talking = story.sound().heard

    story.order({ type: 'call.hold', callId })
    const atOnce = story.sound().heard
    await story.reports('sip.held')
    const held = story.sound().heard
    story.order({ type: 'call.resume', callId })
    const returning = story.sound().heard
    await story.reports('sip.resumed')

    expect(talking).not.toBeNull()
    expect([atOnce, held, returning]).toEqual([null, null, null])
    expect(story.sound().heard).toBe(talking)
  })

  it('is asked again where it met a re-INVITE of the PBX', async () => {
    const { callId } = await story.talk()
    story.pbx.collisions = 1

    story.order({ type: 'call.hold', callId })
    await story.reports('sip.held')

    expect(story.wire.said('pbx').filter((word) => word === '491')).toHaveLength(1)
    expect(story.reported.some(({ type }) => type === 'sip.holdRefused')).toBe(false)
  })

  it('is refused where it meets one again and again', async () => {
    const { callId, media } = await story.talk()
    story.pbx.collisions = 9

    story.order({ type: 'call.hold', callId })
    await story.reports('sip.holdRefused')

    expect(media.voice?.enabled).toBe(true)
    expect(story.sound().heard).not.toBeNull()
  })

  it('lets the operator be heard only after the caller is back', async () => {
    const { callId, media, session } = await story.talk()
    story.order({ type: 'call.hold', callId })
    await story.reports('sip.held')

    story.order({ type: 'call.resume', callId })
    const atOnce = media.voice?.enabled
    await story.reports('sip.resumed')

    expect([atOnce, media.voice?.enabled]).toEqual([false, true])
    expect((session.sessionDescriptionHandler as unknown as { heard: string }).heard).toContain('a=sendrecv')
  })

  it('asks one thing after another', async () => {
    const { callId } = await story.talk()

    story.order({ type: 'call.hold', callId }, { type: 'call.resume', callId }, { type: 'call.hold', callId })
    await story.reports('sip.held')
    await story.reports('sip.resumed')
    await story.reports('sip.held')

    expect(story.reported.some(({ type }) => type === 'sip.holdRefused')).toBe(false)
    expect(story.wire.said('panel').filter((word) => word === 'INVITE')).toHaveLength(3)
  })

  it('leaves a muted operator muted', async () => {
    const { callId, media } = await story.talk()
    story.order({ type: 'call.mute', callId, muted: true })
    await story.reports('sip.muted')

    story.order({ type: 'call.hold', callId })
    await story.reports('sip.held')
    story.order({ type: 'call.resume', callId })
    await story.reports('sip.resumed')

    expect(media.voice?.enabled).toBe(false)
  })

  it('is refused on a dead wire, and the caller hears the operator again', async () => {
    const { callId, media } = await story.talk()
    story.wire.cut()

    story.order({ type: 'call.hold', callId })
    await story.reports('sip.holdRefused')

    expect(media.voice?.enabled).toBe(true)
  })

  it('is refused when the wire falls before the answer, and holds again on the next wire', async () => {
    const { callId, media } = await story.talk()
    story.pbx.answersInvites = false
    story.order({ type: 'call.hold', callId })
    await story.wire.hears('pbx', '100')

    story.wire.cut()
    await story.reports('sip.holdRefused')
    const heardAgain = media.voice?.enabled
    story.pbx.answersInvites = true
    story.wire.mend()
    story.order({ type: 'line.connect', account })
    await story.reports('line.opened')
    story.order({ type: 'line.register' })
    await story.reports('line.registered')
    story.order({ type: 'call.hold', callId })
    await story.reports('sip.held')

    expect([heardAgain, media.voice?.enabled]).toEqual([true, false])
  })

  it('is refused on a line that is proven dead, with the wire still believed open', async () => {
    const { callId, media } = await story.talk()
    story.pbx.answersInvites = false
    story.order({ type: 'call.hold', callId })
    await story.wire.hears('pbx', '100')

    story.order({ type: 'line.connect', account })
    await story.reports('sip.holdRefused')

    expect(media.voice?.enabled).toBe(true)
  })

  /** Descriptions of this call are made only once `go` is called. */
  const slowly = (media: FakePeerConnection) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    media.making = promise
    return { go: resolve }
  }
  /** A re-INVITE of the PBX; gives the number of its answer. */
  const reInvited = (session: Session): Promise<number> =>
    new Promise((answered) => {
      const told = ({ message }: Core.IncomingResponse) => answered(message.statusCode ?? 0)
      void session.invite({ requestDelegate: { onAccept: told, onReject: told } })
    })

  it('is reached although the PBX re-invites while it is being made: the PBX is told to come again', async () => {
    const { callId, media, session } = await story.talk()
    const { go } = slowly(media)

    story.order({ type: 'call.hold', callId })
    const met = await reInvited(session)
    go()
    await story.reports('sip.held')

    expect(met).toBe(491)
    expect(story.reported.some(({ type }) => type === 'sip.holdRefused')).toBe(false)
    expect(await reInvited(session)).toBe(200)
    expect((session.sessionDescriptionHandler as unknown as { heard: string }).heard).toContain('a=sendonly')
  })

  it('waits for a re-INVITE of the PBX that is being answered, and for its ACK', async () => {
    const { callId, media, session } = await story.talk()
    const { go } = slowly(media)

    const answered = reInvited(session)
    await story.wire.hears('pbx', 'INVITE')
    story.order({ type: 'call.hold', callId })
    go()

    expect(await answered).toBe(200)
    await story.reports('sip.held')
    expect(story.reported.some(({ type }) => type === 'sip.holdRefused')).toBe(false)
    expect(story.wire.said('panel').filter((word) => word === 'INVITE')).toHaveLength(1)
  })
})
