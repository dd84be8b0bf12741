import { describe, expect, it } from 'vitest'
import { autoAnswerAt, deskMode } from '#core/desk/deskSelectors'
import type { AutoAnswer } from '#core/settings/settings'
import { deskStory } from './deskStory.ts'
import { anna } from './fakes/fakeTelephone.ts'

const answering = (autoAnswer: AutoAnswer) => {
  const desk = deskStory()
  desk.clerk.says({ type: 'autoAnswer.chosen', autoAnswer })
  desk.goOnLine()
  return desk
}
type Desk = ReturnType<typeof deskStory>
const mode = (desk: Desk) => deskMode(desk.actor.getSnapshot())
const wasTold = (desk: Desk, type: string) => desk.telephone.told.some((order) => order.type === type)

describe('an automatic answer', () => {
  it('is off unless somebody turned it on, also for a caller who asks for it', () => {
    const desk = deskStory()
    desk.goOnLine()
    desk.telephone.says({ type: 'sip.invited', callId: '7f1d5c5e-33c1-4a5e-9f0e-000000000001', caller: anna, answerWished: true })
    desk.pass(20_000)
    expect(mode(desk)).toBe('ringing')
    expect(autoAnswerAt(desk.actor.getSnapshot())).toBeNull()
  })

  it('comes after the time that was set, announced in the ear first', () => {
    const desk = answering({ afterSeconds: 3, onRequest: false })
    desk.pass(1_000)
    desk.telephone.rings()
    expect(autoAnswerAt(desk.actor.getSnapshot())).toBe(4_000)
    desk.pass(2_990)
    expect(wasTold(desk, 'call.announce')).toBe(false)
    desk.pass(10)
    expect(wasTold(desk, 'call.announce')).toBe(true)
    expect(wasTold(desk, 'call.answer')).toBe(false)
    desk.pass(700)
    expect(mode(desk)).toBe('talking')
  })

  it('can be called off while it counts and while it is announced, and the call rings on', () => {
    for (const wait of [500, 1_200]) {
      const desk = answering({ afterSeconds: 1, onRequest: false })
      desk.telephone.rings()
      desk.pass(wait)
      desk.tell({ type: 'operator.keptToHimself' })
      desk.pass(20_000)
      expect(mode(desk)).toBe('ringing')
      expect(wasTold(desk, 'call.answer')).toBe(false)
    }
  })

  it('is given at once to a caller who asks for it, where that is allowed, and to no other', () => {
    const desk = answering({ afterSeconds: null, onRequest: true })
    desk.telephone.hangsUp(desk.telephone.rings())
    expect(wasTold(desk, 'call.announce')).toBe(false)
    desk.telephone.says({ type: 'sip.invited', callId: '7f1d5c5e-33c1-4a5e-9f0e-00000000000a', caller: anna, answerWished: true })
    desk.pass(10)
    desk.pass(700)
    expect(mode(desk)).toBe('talking')
  })

  it('does not come where the microphone was lost meanwhile', () => {
    const desk = answering({ afterSeconds: 2, onRequest: false })
    desk.telephone.rings()
    desk.telephone.fallsSilent()
    desk.telephone.says({ type: 'microphone.lost' })
    desk.pass(5_000)
    expect(wasTold(desk, 'call.answer')).toBe(false)
  })

  it('is not announced to an operator who has answered himself', () => {
    const desk = answering({ afterSeconds: 2, onRequest: false })
    desk.telephone.rings()
    desk.tell({ type: 'operator.answered' })
    desk.pass(5_000)
    expect(wasTold(desk, 'call.announce')).toBe(false)
    expect(mode(desk)).toBe('talking')
  })
})

describe('a desk where nobody answers', () => {
  const ringsInVain = (desk: Desk) => {
    desk.telephone.rings()
    desk.pass(60_000)
  }
  const online = () => {
    const desk = deskStory()
    desk.goOnLine()
    return desk
  }

  it('leaves a call unanswered after a minute, and it is a missed one', () => {
    const desk = online()
    desk.telephone.rings()
    desk.pass(59_990)
    expect(wasTold(desk, 'call.leaveUnanswered')).toBe(false)
    desk.pass(10)
    expect(desk.clerk.toldOf('clerk.remember').at(-1)?.past.outcome).toBe('noAnswer')
    expect(desk.work()).toEqual({ idle: 'free' })
  })

  it('takes a break by itself after the second in a row, and tells the lead why', () => {
    const desk = online()
    ringsInVain(desk)
    ringsInVain(desk)
    expect(desk.work()).toEqual({ idle: 'onBreak' })
    expect(desk.lastPresence()).toMatchObject({ state: 'break', reason: 'notAnswering' })
    desk.tell({ type: 'operator.cameBack' })
    ringsInVain(desk)
    expect(desk.work()).toEqual({ idle: 'free' })
  })

  it('is one too where the queue takes its callers away after fifteen seconds', () => {
    const desk = online()
    for (const seconds of [15, 20]) {
      const callId = desk.telephone.rings()
      desk.pass(seconds * 1_000)
      desk.telephone.fails(callId, 'cancelled')
    }
    expect(desk.work()).toEqual({ idle: 'onBreak' })
  })

  it('is not seen in callers who soon change their minds', () => {
    const desk = online()
    for (const _ of [1, 2, 3]) {
      const callId = desk.telephone.rings()
      desk.pass(14_000)
      desk.telephone.fails(callId, 'cancelled')
    }
    expect(desk.work()).toEqual({ idle: 'free' })
  })

  it.each([
    ['a caller gave up soon', (desk: Desk) => desk.telephone.hangsUp(desk.telephone.rings()), 'onBreak'],
    [
      'somebody else answered',
      (desk: Desk) => {
        const callId = desk.telephone.rings()
        desk.pass(20_000)
        desk.telephone.fails(callId, 'answeredElsewhere')
      },
      'onBreak',
    ],
    [
      'the operator rejected one',
      (desk: Desk) => {
        desk.telephone.rings()
        desk.tell({ type: 'operator.rejected' })
      },
      'free',
    ],
    [
      'the operator answered one',
      (desk: Desk) => {
        const callId = desk.telephone.rings()
        desk.tell({ type: 'operator.answered' })
        desk.telephone.hangsUp(callId)
        desk.tell({ type: 'reason.given', reason: 'mistakenCall' }, { type: 'operator.finished' })
      },
      'free',
    ],
  ] as const)('counts rightly where between two such calls %s', (_, between, state) => {
    const desk = online()
    ringsInVain(desk)
    between(desk)
    ringsInVain(desk)
    expect(desk.work()).toEqual({ idle: state })
  })
})
