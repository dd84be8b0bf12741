import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakePeerConnection } from './fakes/FakeMedia.ts'
import { type TelephoneStory, telephoneStory } from './telephoneStory.ts'

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
