import { describe, expect, it } from 'vitest'
import { createActor, setup } from 'xstate'
import type { ClerkEvent, ClerkOrder } from '#core/desk/clerkOrder'
import type { OpenCall } from '#core/desk/openCall'
import { blankFacts } from '#core/regulation/blankFacts'
import type { RegisterOrder } from '#core/regulation/scriptOrder'
import { settings } from '#core/settings/settings'
import { writtenOrder } from '#core/tickets/writtenOrder'
import { actIdOf } from '../../renderer/desk/carryOut.ts'
import { clerk } from '../../renderer/desk/clerk.ts'
import type { WhenLeaving } from '../../renderer/desk/door.ts'
import { fakeBridge } from './fakes/fakeBridge.ts'
import { trainingAccount } from './fakes/fakeClerk.ts'
import { anna } from './fakes/fakeTelephone.ts'

const full = { code: 'notSaved', reason: 'full' } as const
const callId = '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c11'
const externalId = '0192f3c4-0000-7000-8000-000000000001'

const callWith = (notes: string): OpenCall => {
  const facts = blankFacts()
  const texts = { ...facts.texts, notes, description: 'Не проходит подпись' }
  const organisation = { inn: '7707083893', name: null }
  return {
    version: 1,
    callId,
    direction: 'incoming',
    leg: null,
    handoverId: null,
    foreignOrders: 0,
    caller: anna,
    training: true,
    agentId: 'operator',
    step: 'greeting',
    facts: { ...facts, texts, organisation },
    chronicle: [],
  }
}

const presence: ClerkOrder = { type: 'clerk.tellPresence', presence: { bootId: callId, sentMonotonicMs: 0, state: 'talking' } }
const resolve = (nth: number): ClerkOrder => ({
  type: 'clerk.carryOut',
  order: { type: 'order.resolve', nth, ref: 'SP-4217', text: 'Обновите сертификат' },
  call: callWith(''),
})
const registration = writtenOrder({ type: 'order.register', externalId }, 0, callWith('').facts) as RegisterOrder
const register: ClerkOrder = { type: 'clerk.carryOut', order: registration, call: callWith('') }

/** One turn of the event loop: whatever only waited for promises has happened. */
const everythingUnderWay = () => new Promise((turned) => setImmediate(turned))

/** A clerk at work in an office that remembers what he says. */
const hire = () => {
  const world = fakeBridge()
  const told: ClerkEvent[] = []
  const ears = new Set<() => void>()
  const page = { leaves: () => {}, isBack: () => {} }
  const whenLeaving: WhenLeaving = (leave, comeBack) => {
    Object.assign(page, { leaves: leave, isBack: comeBack })
    return () => Object.assign(page, { leaves: () => {}, isBack: () => {} })
  }
  const office = createActor(
    setup({
      types: { events: {} as ClerkEvent },
      actors: { clerk: clerk(world.bridge, { now: () => 1_000, monotonic: () => 0 }, whenLeaving) },
    }).createMachine({
      invoke: { src: 'clerk', id: 'clerk' },
      on: {
        '*': {
          actions: ({ event }) => {
            told.push(event)
            for (const hear of [...ears]) hear()
          },
        },
      },
    }),
  ).start()
  return {
    ...world,
    page,
    told,
    dismiss: () => office.stop(),
    says: (...orders: readonly ClerkOrder[]) => {
      for (const order of orders) office.getSnapshot().children.clerk?.send(order)
    },
    /** Resolves once he has said so `times` times. */
    said: (type: ClerkEvent['type'], times = 1): Promise<void> =>
      new Promise((heard) => {
        const look = () => {
          if (told.filter((event) => event.type === type).length < times) return
          ears.delete(look)
          heard()
        }
        ears.add(look)
        look()
      }),
  }
}

describe('saving', () => {
  it('says when the call is saved', async () => {
    const clerk = hire()
    clerk.says({ type: 'clerk.keep', call: callWith('а') })
    await clerk.said('desk.kept')
    expect(clerk.told).toEqual([{ type: 'desk.kept', at: 1_000 }])
  })

  it('saves the latest of many changes and skips what is old', async () => {
    const clerk = hire()
    const open = clerk.halts('call.keep')
    clerk.says(...['а', 'аб', 'абв', 'абвг'].map((notes): ClerkOrder => ({ type: 'clerk.keep', call: callWith(notes) })))
    open()
    await clerk.said('desk.kept')
    expect(clerk.askedFor('call.keep').map((call) => call.facts.texts.notes)).toEqual(['а', 'абвг'])
    expect(clerk.told).toHaveLength(1)
  })

  it('says that it was not saved, and saves it as soon as the disk has room', async () => {
    const clerk = hire()
    clerk.refuses('call.keep', full)
    clerk.says({ type: 'clerk.keep', call: callWith('важное') })
    await clerk.said('desk.notKept')
    clerk.obeys('call.keep')
    clerk.says(presence)
    await clerk.said('desk.kept')
    expect(clerk.askedFor('call.keep').at(-1)?.facts.texts.notes).toBe('важное')
  })
})

describe('a page that goes away', () => {
  it('saves the last keystroke, and nothing that the leaving itself causes', async () => {
    const clerk = hire()
    const open = clerk.halts('call.keep')
    clerk.says({ type: 'clerk.keep', call: callWith('а') }, { type: 'clerk.keep', call: callWith('аб') })
    clerk.page.leaves()
    clerk.says({ type: 'clerk.keep', call: callWith('разговор закончен') }, resolve(0))
    open()
    await clerk.requested('call.keep', 2)
    await everythingUnderWay()
    expect(clerk.askedFor('call.keep').map((call) => call.facts.texts.notes)).toEqual(['а', 'аб'])
    expect(clerk.askedFor('tickets.act')).toEqual([])
  })

  it('goes on where it was when it is shown again', async () => {
    const clerk = hire()
    clerk.page.leaves()
    clerk.says({ type: 'clerk.keep', call: callWith('позже') })
    expect(clerk.asked).toEqual([])
    clerk.page.isBack()
    await clerk.said('desk.kept')
    expect(clerk.askedFor('call.keep').map((call) => call.facts.texts.notes)).toEqual(['позже'])
  })
})

describe('carrying out', () => {
  it('saves the call before it acts', async () => {
    const clerk = hire()
    const open = clerk.halts('call.keep')
    clerk.says({ type: 'clerk.keep', call: callWith('') }, resolve(0), register)
    open()
    await clerk.said('ticket.committed')
    expect(clerk.asked.map((request) => request.name)).toEqual(['call.keep', 'tickets.act', 'tickets.register'])
  })

  it('registers and tells the number that came at once', async () => {
    const clerk = hire()
    clerk.says(register)
    await clerk.said('ticket.uinArrived')
    expect(clerk.told.map((event) => event.type)).toEqual(['ticket.committed', 'ticket.uinArrived'])
  })

  it('does not register again what the disk refused before', async () => {
    const clerk = hire()
    clerk.says({ type: 'clerk.carryOut', order: { ...registration, notSaved: true }, call: callWith('') }, resolve(1))
    await clerk.requested('tickets.act', 1)
    expect(clerk.asked.map((request) => request.name)).toEqual(['tickets.act'])
  })

  it('tells the number that comes later', async () => {
    const clerk = hire()
    clerk.isSilentAboutNumbers()
    clerk.says(register)
    await clerk.said('ticket.committed')
    clerk.tells('ticket.numbered', { externalId, uin: 'SP-4217', provisionalNumber: null })
    expect(clerk.told.at(-1)).toEqual({ type: 'ticket.uinArrived', externalId, uin: 'SP-4217' })
  })

  it('gives the form back when the registration was not saved', async () => {
    const clerk = hire()
    clerk.refuses('tickets.register', full)
    clerk.says(register)
    await clerk.said('ticket.notSaved')
    expect(clerk.told[0]).toEqual({ type: 'clerk.failed', task: 'register', fault: full })
  })

  it('repeats an act under the same id until the disk has it, and says so once', async () => {
    const clerk = hire()
    clerk.refuses('tickets.act', full)
    clerk.says(resolve(3), presence, presence, register)
    await clerk.said('clerk.failed')
    clerk.obeys('tickets.act')
    clerk.says(presence)
    await clerk.said('ticket.committed')
    const ids = clerk.asked.filter((request) => request.name === 'tickets.act').map((request) => (request.input as { actId: string }).actId)
    expect(new Set(ids).size).toBe(1)
    expect(clerk.told.filter((event) => event.type === 'clerk.failed')).toHaveLength(1)
  })

  it('does not repeat what would be refused again', async () => {
    const clerk = hire()
    clerk.refuses('tickets.act', { code: 'malformed', where: 'ref' })
    clerk.says(resolve(0), register)
    await clerk.said('ticket.committed')
    expect(clerk.asked.filter((request) => request.name === 'tickets.act')).toHaveLength(1)
  })

  it('names an act by its call, its place and its content', () => {
    expect(actIdOf(callId, 1, { act: 'a' })).toBe(actIdOf(callId, 1, { act: 'a' }))
    expect(actIdOf(callId, 2, { act: 'a' })).not.toBe(actIdOf(callId, 1, { act: 'a' }))
    expect(actIdOf(externalId, 1, { act: 'a' })).not.toBe(actIdOf(callId, 1, { act: 'a' }))
  })
})

describe('closing', () => {
  it('lets the call go only after every act is on the disk', async () => {
    const clerk = hire()
    clerk.refuses('tickets.act', full)
    clerk.says(resolve(0), { type: 'clerk.close', protocol: { callId, entries: [] } })
    await clerk.said('clerk.failed')
    expect(clerk.askedFor('call.close')).toEqual([])
    clerk.obeys('tickets.act')
    clerk.says(presence)
    await clerk.said('desk.closed')
    expect(clerk.asked.map((request) => request.name).slice(-2)).toEqual(['tickets.act', 'call.close'])
  })

  it('does not save a call back onto the desk after it left', async () => {
    const clerk = hire()
    const open = clerk.halts('call.keep')
    clerk.says(
      { type: 'clerk.keep', call: callWith('а') },
      { type: 'clerk.keep', call: callWith('б') },
      { type: 'clerk.close', protocol: { callId, entries: [] } },
    )
    open()
    await clerk.said('desk.closed')
    expect(clerk.askedFor('call.keep')).toHaveLength(1)
  })
})

describe('the line', () => {
  it('is prepared with the account and the devices of the settings', async () => {
    const clerk = hire()
    clerk.says({ type: 'clerk.prepareLine' })
    await clerk.said('account.ready')
    expect(clerk.told.map((event) => event.type)).toEqual(['autoAnswer.chosen', 'sound.chosen', 'account.ready'])
  })

  it('has its account read anew, and without one goes on with the one in use', async () => {
    const clerk = hire()
    clerk.says({ type: 'clerk.readAccount' })
    await clerk.said('account.changed')
    clerk.refuses('line.account', { code: 'lineNotConfigured' })
    clerk.says({ type: 'clerk.readAccount' })
    await clerk.requested('line.account', 2)
    await everythingUnderWay()
    expect(clerk.told).toEqual([{ type: 'account.changed', account: trainingAccount }])
  })

  it('is not prepared without an account, and says why', async () => {
    const clerk = hire()
    clerk.refuses('line.account', { code: 'lineNotConfigured' })
    clerk.says({ type: 'clerk.prepareLine' })
    await clerk.said('clerk.failed')
    expect(clerk.told).toEqual([{ type: 'clerk.failed', task: 'line', fault: { code: 'lineNotConfigured' } }])
  })

  it('hears of another microphone, and not of another theme', async () => {
    const clerk = hire()
    clerk.says({ type: 'clerk.prepareLine' })
    await clerk.said('account.ready')
    const before = settings.parse({})
    clerk.tells('settings.changed', { ...before, theme: 'dark' })
    expect(clerk.told.filter((event) => event.type === 'microphone.chosen')).toEqual([])
    clerk.tells('settings.changed', { ...before, microphoneId: 'usb' })
    expect(clerk.told.at(-1)).toEqual({
      type: 'microphone.chosen',
      microphone: { devices: [{ id: 'usb', label: '', group: '' }], processing: true },
    })
  })

  it('listens to nothing after he is dismissed', () => {
    const clerk = hire()
    expect(clerk.listeners()).toBe(3)
    clerk.dismiss()
    expect(clerk.listeners()).toBe(0)
  })
})
