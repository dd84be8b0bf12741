import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory
beforeEach(async () => {
  story = await telephoneStory()
  await story.goOnLine()
})
afterEach(() => story.end())

describe('a call that rings', () => {
  it('is left unanswered with 480, so that the PBX may try somebody else, and the ring stops', async () => {
    const { outcome } = story.pbx.rings()
    const { callId } = await story.reports('sip.invited')

    story.order({ type: 'call.leaveUnanswered', callId })

    expect(await outcome).toBe(480)
    expect(await story.reports('sip.ended')).toMatchObject({ callId, by: 'line', cause: 'noAnswer' })
    expect(story.sound().rings).toBe(false)
  })

  it.each([
    ['Answer-Mode: Auto', true],
    ['Answer-Mode: auto;require', true],
    ['Answer-Mode: Manual', false],
    ['Alert-Info: <http://pbx.invalid>;info=alert-autoanswer;delay=0', true],
    ['Alert-Info: <http://pbx.invalid>;info="alert-autoanswer"', true],
    ['Alert-Info: <http://pbx.invalid/alert-autoanswer.wav>', false],
    ['X-Other: Auto', false],
  ])('with «%s» asks to be answered without a hand: %s', async (header, wished) => {
    story.pbx.rings('Анна', [header])

    expect((await story.reports('sip.invited')).answerWished).toBe(wished)
  })

  it('is announced in the ear before it is answered by itself', async () => {
    story.pbx.rings()
    const { callId } = await story.reports('sip.invited')

    story.order({ type: 'call.announce', callId })

    expect(story.sound().announcements).toBe(1)
  })
})
