import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakePeerConnection } from './fakes/FakeMedia.ts'
import { account, type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory
let waiting: (() => void)[]

const draw = () => {
  for (const act of waiting.splice(0)) act()
}

beforeEach(async () => {
  waiting = []
  story = await telephoneStory((act) => waiting.push(act))
})
afterEach(() => story.end())

const ring = async () => {
  const { session } = story.pbx.rings()
  const { callId } = await story.reports('sip.invited')
  await story.wire.hears('panel', '180')
  return { session, callId }
}

describe('before the ring is on the screen', () => {
  it('only rings: the media is prepared after the picture', async () => {
    await story.goOnLine()
    await ring()
    const before = FakePeerConnection.made.length

    draw()

    await expect.poll(() => FakePeerConnection.made.at(-1)?.localDescription?.type).toBe('answer')
    expect(before).toBe(0)
    expect(FakePeerConnection.made).toHaveLength(1)
  })

  it('can be answered all the same, and is prepared once', async () => {
    await story.goOnLine()
    const { callId } = await ring()

    story.order({ type: 'call.answer', callId })
    await story.reports('sip.established')
    draw()

    expect(FakePeerConnection.made.map(({ senders }) => senders.length)).toEqual([1])
  })
})

describe('a machine that fell asleep', () => {
  it('took the connection that was made beforehand: the next call is answered on a new one', async () => {
    await story.goOnLine()
    draw()
    for (const peer of FakePeerConnection.all) peer.close()
    const { callId } = await ring()

    story.order({ type: 'call.answer', callId })
    await story.reports('sip.established')

    expect(FakePeerConnection.made.map(({ isClosed }) => isClosed)).toEqual([false])
  })

  it('took the conversation with it: the desk is told once the line is back', async () => {
    const { callId, media } = await story.talk()
    media.close()
    story.order({ type: 'line.connect', account })
    await story.reports('line.opened')
    story.order({ type: 'line.register' })

    expect(await story.reports('sip.ended')).toEqual({ type: 'sip.ended', callId, by: 'line', cause: 'mediaFailed' })
    await story.wire.hears('panel', 'BYE')
  })
})

describe('after the end of a call', () => {
  it('nothing is sent any more at once, and the connection is let go after the picture', async () => {
    const { session, media } = await story.talk()
    const spoken = media.voice?.enabled

    await session.bye()
    await story.reports('sip.ended')
    const atOnce = [media.voice?.enabled, media.isClosed]
    draw()

    expect([spoken, ...atOnce]).toEqual([true, false, false])
    expect([media.isClosed, media.voice?.readyState]).toEqual([true, 'ended'])
  })

  it('a microphone that is exchanged in the same moment is not opened again, and is let go', async () => {
    const { session, media } = await story.talk()
    const exchange = Promise.withResolvers<void>()
    const [sender] = media.senders
    if (!sender) throw new Error('a call has a sender')
    sender.replaceTrack = async (next) => {
      await exchange.promise
      sender.track = next
    }
    story.order({ type: 'microphone.open', devices: [], processing: true })
    await expect.poll(() => story.reported.filter(({ type }) => type === 'microphone.opened')).toHaveLength(2)
    await session.bye()
    await story.reports('sip.ended')
    exchange.resolve()

    await expect.poll(() => [media.voice?.enabled, media.voice?.readyState]).toEqual([false, 'ended'])
  })

  it('another call has media of its own', async () => {
    const { session, media } = await story.talk()
    await session.bye()
    await story.reports('sip.ended')
    draw()
    story.pbx.rings()
    await expect.poll(() => story.reported.filter(({ type }) => type === 'sip.invited')).toHaveLength(2)
    draw()

    await expect.poll(() => FakePeerConnection.made).toHaveLength(2)
    expect(FakePeerConnection.made[1]).not.toBe(media)
  })
})
