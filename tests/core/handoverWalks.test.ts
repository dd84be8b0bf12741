import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deskStory } from './deskStory.ts'
import { handoverAfter, handoverId, pavel } from './handedCall.ts'
import { toDescribing, typed } from './scriptWalks.ts'

type Desk = ReturnType<typeof deskStory> & { readonly callId: string }

const state = handoverAfter(...toDescribing, typed('notes', 'От коллеги'))

/** Whatever may happen while a colleague asks, and after his caller was put through. */
const happenings: Readonly<Record<string, (desk: Desk) => void>> = {
  read: ({ clerk }) => clerk.says({ type: 'handover.read', handover: state }),
  notRead: ({ clerk }) => clerk.says({ type: 'handover.notRead', handoverId, fault: { code: 'asuoUnreachable' } }),
  answered: ({ tell }) => tell({ type: 'operator.answered' }),
  sameParty: ({ telephone, callId }) => telephone.says({ type: 'sip.identified', callId, number: pavel.number, name: null }),
  putThrough: ({ telephone, callId }) => telephone.says({ type: 'sip.identified', callId, number: '78125394101', name: null }),
  byHand: ({ tell }) => tell({ type: 'operator.tookOver' }),
  taken: ({ clerk }) => clerk.says({ type: 'handover.taken', handover: state }),
  notTaken: ({ clerk }) => clerk.says({ type: 'handover.notTaken', handoverId, fault: { code: 'notFound' } }),
  waited: ({ pass }) => pass(1_500),
  typed: ({ tell }) => tell(typed('notes', 'Здесь')),
  ended: ({ tell }) => tell({ type: 'operator.askedToEnd' }),
  reasoned: ({ tell }) => tell({ type: 'reason.given', reason: 'other' }),
  finished: ({ tell }) => tell({ type: 'operator.finished' }),
  hungUp: ({ telephone, callId }) => telephone.hangsUp(callId),
}
const names = Object.keys(happenings)

it('keeps nothing before the caller is there, has a script only from then on, and loses neither call nor protocol', () => {
  const walk = fc.array(fc.constantFrom(...names), { minLength: 4, maxLength: 14 })
  const seen = new Set<string>()
  fc.assert(
    fc.property(walk, (steps) => {
      const story = deskStory()
      story.goOnLine()
      const desk: Desk = { ...story, callId: story.telephone.rings(pavel, handoverId) }
      for (const step of steps) {
        happenings[step]?.(desk)
        const { context, children } = desk.actor.getSnapshot()
        const work = JSON.stringify(desk.work())
        seen.add(work)
        const isServed = work.includes('answered')
        expect(children.script !== undefined).toBe(isServed)
        if (context.offered !== null) expect(desk.clerk.keptCall()).toBeNull()
        if (isServed) {
          expect(context.offered).toBeNull()
          expect(context.call?.chronicle.filter(({ what }) => what === 'takenOver')).toHaveLength(1)
          expect(desk.clerk.keptCall()?.callId).toBe(desk.callId)
        }
        if (context.call === null && desk.clerk.keptCall() !== null) expect(desk.clerk.toldOf('clerk.close')).toHaveLength(1)
      }
    }),
    { numRuns: 250, seed: 3 },
  )
  for (const place of ['"consulted":"talking"', '"consulted":"taking"', '"wrappingUp"', '"free"'])
    expect([...seen].some((work) => work.includes(place))).toBe(true)
})
