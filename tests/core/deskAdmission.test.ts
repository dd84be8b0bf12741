import { describe, expect, it } from 'vitest'
import { deskStory } from './deskStory.ts'

type Desk = ReturnType<typeof deskStory>

const online = (world: Parameters<typeof deskStory>[0] = {}): Desk => {
  const desk = deskStory(world)
  desk.goOnLine()
  return desk
}
const answered = (): Desk => {
  const desk = deskStory()
  desk.talk()
  return desk
}
const keptCall = () => answered().clerk.keptCall() ?? undefined

/** Every state of the desk but the free one, each with a desk that stands in it. */
const states: readonly (readonly [state: string, desk: () => Desk])[] = [
  ['not on line', () => deskStory()],
  [
    'ringing',
    () => {
      const desk = online()
      desk.telephone.rings()
      return desk
    },
  ],
  [
    'about to answer by itself',
    () => {
      const desk = deskStory()
      desk.clerk.says({ type: 'autoAnswer.chosen', autoAnswer: { afterSeconds: 5, onRequest: false } })
      desk.goOnLine()
      desk.telephone.rings()
      return desk
    },
  ],
  [
    'answering',
    () => {
      const desk = online()
      desk.telephone.rings()
      desk.telephone.fallsSilent()
      desk.tell({ type: 'operator.answered' })
      return desk
    },
  ],
  ['talking', answered],
  [
    'wrapping up',
    () => {
      const desk = deskStory()
      desk.telephone.hangsUp(desk.talk())
      return desk
    },
  ],
  [
    'on a break',
    () => {
      const desk = online()
      desk.tell({ type: 'operator.tookBreak', reason: 'rest' })
      return desk
    },
  ],
  [
    'recovered after a reload',
    () => {
      const kept = keptCall()
      return online(kept ? { keptCall: kept } : {})
    },
  ],
  [
    'dialling',
    () => {
      const desk = online()
      desk.tell({ type: 'operator.dialled', callId: '7f1d5c5e-33c1-4a5e-9f0e-0000000000d1', number: '102', name: null })
      return desk
    },
  ],
  [
    'calling back',
    () => {
      const kept = keptCall()
      const desk = online(kept ? { keptCall: kept } : {})
      desk.tell({ type: 'operator.calledBack', legId: '7f1d5c5e-33c1-4a5e-9f0e-0000000000b1', number: '+78125394101' })
      return desk
    },
  ],
  [
    'closing while the disk refuses',
    () => {
      const desk = deskStory({ closingFails: 9 })
      desk.telephone.hangsUp(desk.talk())
      desk.tell({ type: 'reason.given', reason: 'mistakenCall' }, { type: 'operator.finished' })
      return desk
    },
  ],
  [
    'without a microphone',
    () => {
      const desk = online()
      desk.telephone.fallsSilent()
      desk.telephone.says({ type: 'microphone.lost' })
      return desk
    },
  ],
]

describe('a caller who comes while the desk is not free', () => {
  it.each(states)('is turned away with no ring: %s', (_, stand) => {
    const desk = stand()
    const before = desk.work()
    const attention = desk.clerk.toldOf('clerk.callAttention').length

    expect(desk.telephone.told.findLast((order) => order.type === 'line.admit')).toEqual({ type: 'line.admit', admits: false })
    desk.telephone.rings({ number: '+78120000000', name: null, queueName: null, queueWaitMs: null, pbxUniqueId: null })

    expect(desk.work()).toEqual(before)
    expect(desk.clerk.toldOf('clerk.callAttention')).toHaveLength(attention)
    expect(desk.call()?.caller.number).not.toBe('+78120000000')
  })

  it('is admitted by the free desk alone', () => {
    const desk = online()
    expect(desk.telephone.told.findLast((order) => order.type === 'line.admit')).toEqual({ type: 'line.admit', admits: true })
  })
})
