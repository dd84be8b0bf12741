import { fromCallback } from 'xstate'
import type { ClerkEvent, ClerkOrder } from '#core/desk/clerkOrder'
import type { OpenCall } from '#core/desk/openCall'

type Told<T extends ClerkOrder['type']> = Extract<ClerkOrder, { type: T }>

/** A clerk with a good disk. ASUO gives numbers at once, unless it `isSilent`. */
export const fakeClerk = (
  world: {
    readonly keptCall?: OpenCall
    readonly asuoIsSilent?: boolean
    readonly diskIsFull?: boolean
    readonly closingFails?: number
  } = {},
) => {
  const told: ClerkOrder[] = []
  let say: (event: ClerkEvent) => void = () => {}
  let closings = 0
  const full = { code: 'notSaved', reason: 'full' } as const
  const answerTo = (order: ClerkOrder): ClerkEvent[] => {
    switch (order.type) {
      case 'clerk.recall':
        return [{ type: 'desk.recalled', call: world.keptCall ?? null }]
      case 'clerk.keep':
        return [world.diskIsFull ? { type: 'desk.notKept', fault: full } : { type: 'desk.kept', at: 1 }]
      case 'clerk.close':
        closings += 1
        return [closings > (world.closingFails ?? 0) ? { type: 'desk.closed' } : { type: 'desk.notClosed', fault: full }]
      case 'clerk.prepareLine':
        return [{ type: 'account.ready', account: trainingAccount, microphone: { devices: [], processing: true } }]
      case 'clerk.takeProvisional':
        return [{ type: 'ticket.provisionalGiven', externalId: order.externalId, provisionalNumber: 'TMP-UCH-001' }]
      case 'clerk.carryOut': {
        if (order.order.type !== 'order.register') return []
        const { externalId } = order.order
        if (world.diskIsFull) return [{ type: 'ticket.notSaved' }, { type: 'clerk.failed', task: 'register', fault: full }]
        const committed: ClerkEvent = { type: 'ticket.committed', externalId }
        return world.asuoIsSilent ? [committed] : [committed, { type: 'ticket.uinArrived', externalId, uin: 'SP-4217' }]
      }
      default:
        return []
    }
  }
  const logic = fromCallback<ClerkOrder>(({ sendBack, receive }) => {
    say = sendBack
    receive((order) => {
      told.push(order)
      for (const event of answerTo(order)) sendBack(event)
    })
  })
  return {
    logic,
    told,
    says: (event: ClerkEvent) => say(event),
    toldOf: <T extends ClerkOrder['type']>(type: T): Told<T>[] => told.filter((order): order is Told<T> => order.type === type),
    /** The call as it was saved last. */
    keptCall: (): OpenCall | null => told.findLast((order): order is Told<'clerk.keep'> => order.type === 'clerk.keep')?.call ?? null,
  }
}

export const trainingAccount = {
  server: 'ws://127.0.0.1:1',
  domain: 'training.invalid',
  user: '101',
  password: 'practice',
  displayName: 'Иван П.',
  training: true,
}
