import { describe, expect, it } from 'vitest'
import type { ClerkEvent } from '#core/desk/clerkOrder'
import { handoverErrands } from '../../renderer/desk/handoverErrands.ts'
import { fakeBridge } from './fakes/fakeBridge.ts'
import { handoverId, offerAfter } from './handedCall.ts'
import { ticketId, toDescribing, typed } from './scriptWalks.ts'

const everythingUnderWay = () => new Promise((turned) => setImmediate(turned))

const atWork = () => {
  const world = fakeBridge()
  const told: ClerkEvent[] = []
  return { world, told, errands: handoverErrands(world.bridge, (event) => told.push(event)) }
}

const depositOf = (notes: string) => ({ handoverId, offer: offerAfter(...toDescribing, typed('notes', notes)) })

describe('the clerk with a handover', () => {
  it('brings ASUO one deposit at a time, and of those that wait only the latest', async () => {
    const { world, told, errands } = atWork()
    const open = world.halts('handover.offer')
    for (const notes of ['О', 'Ош', 'Ошибка']) errands.offer(depositOf(notes))
    open()
    await everythingUnderWay()
    expect(world.askedFor('handover.offer').map(({ offer }) => offer.facts.texts.notes)).toEqual(['О', 'Ошибка'])
    expect(told).toEqual([
      { type: 'handover.offered', handoverId },
      { type: 'handover.offered', handoverId },
    ])
  })

  it('says why nothing was deposited, read or taken', async () => {
    const { world, told, errands } = atWork()
    const fault = { code: 'asuoUnreachable' } as const
    for (const name of ['handover.offer', 'handover.read', 'handover.take'] as const) world.refuses(name, fault)
    errands.offer(depositOf(''))
    await errands.read(handoverId)
    await errands.take(handoverId, false)
    await everythingUnderWay()
    expect(told.map(({ type }) => type).sort()).toEqual(['handover.notOffered', 'handover.notRead', 'handover.notTaken'])
  })

  it.each([
    ['until ASUO has heard it, where it goes on with the state it read', true, { code: 'asuoUnreachable' }, 3],
    ['once where it has no state to go on with', false, { code: 'asuoUnreachable' }, 1],
    ['once where ASUO said no', true, { code: 'notFound' }, 1],
  ] as const)('says that it took the call over %s', async (_, isRead, fault, times) => {
    const { world, errands } = atWork()
    world.refuses('handover.take', fault)
    await errands.take(handoverId, isRead)
    errands.nudge()
    await everythingUnderWay()
    errands.nudge()
    await everythingUnderWay()
    expect(world.asked.filter(({ name }) => name === 'handover.take')).toHaveLength(times)

    errands.forget()
    errands.nudge()
    await everythingUnderWay()
    expect(world.asked.filter(({ name }) => name === 'handover.take')).toHaveLength(times)
  })

  it('asks for the number of the colleague’s registration until ASUO has it, and no longer than the call is on the desk', async () => {
    const { world, told, errands } = atWork()
    world.refuses('tickets.read', { code: 'notFound' })
    errands.learnNumber(ticketId)
    await everythingUnderWay()
    errands.nudge()
    await everythingUnderWay()
    expect(world.asked.map(({ name, input }) => [name, input])).toEqual(Array(2).fill(['tickets.read', { ref: `ext:${ticketId}` }]))
    expect(told).toEqual([])

    errands.forget()
    errands.nudge()
    await everythingUnderWay()
    expect(world.asked).toHaveLength(2)
  })
})
