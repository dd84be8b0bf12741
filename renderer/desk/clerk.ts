import { fromCallback } from 'xstate'
import type { PanelBridge } from '#core/bridge/panelBridge'
import type { ClerkEvent, ClerkOrder, ClerkTask } from '#core/desk/clerkOrder'
import { success } from '#core/faults/outcome'
import type { Clock } from '#core/time/clock'
import { carryOut } from './carryOut.ts'
import { chosenDevices } from './chosenDevices.ts'
import { doorTo, type WhenLeaving } from './door.ts'
import { errands } from './errand.ts'
import { handoverErrands } from './handoverErrands.ts'
import { keeper } from './keeper.ts'
import { tellNotices } from './tellNotices.ts'

/** One entry per order: a forgotten one does not compile. */
type Orders = { readonly [T in ClerkOrder['type']]: (order: Extract<ClerkOrder, { type: T }>) => void }

/**
 * The desk's clerk as an actor: takes `ClerkOrder`, answers with `ClerkEvent`. Saving goes before acting: an order of the script
 * waits until the call it stands in is on the disk, or the disk has refused it. When the page goes away he saves the last
 * keystroke and shuts the door: the hang-up that leaving causes is not the operator's, and must not move the kept call.
 */
export const clerk = (desk: PanelBridge, clock: Clock, whenLeaving: WhenLeaving) =>
  fromCallback<ClerkOrder>(({ sendBack, receive }) => {
    const { door: bridge, shut, open } = doorTo(desk)
    const tell = (event: ClerkEvent): void => sendBack(event)
    const say = (task: ClerkTask) => (fault: Extract<ClerkEvent, { type: 'clerk.failed' }>['fault']) =>
      tell({ type: 'clerk.failed', task, fault })
    const keeping = keeper(bridge, {
      kept: () => tell({ type: 'desk.kept', at: clock.now() }),
      notKept: (fault) => tell({ type: 'desk.notKept', fault }),
    })
    const devices = chosenDevices(tell)
    const handovers = handoverErrands(bridge, tell)
    const acts = errands(say('act'))
    const reports = errands(say('report'))
    const memories = errands(say('remember'))

    const recall = async () => {
      const outcome = await bridge.request('call.recall', null)
      if (outcome.ok) tell({ type: 'desk.recalled', call: outcome.value })
      else say('recall')(outcome.fault)
    }
    const takeProvisional = async (externalId: string) => {
      const outcome = await bridge.request('tickets.takeProvisional', { externalId })
      if (!outcome.ok) return say('provisional')(outcome.fault)
      const { uin, provisionalNumber } = outcome.value
      if (uin !== null) tell({ type: 'ticket.uinArrived', externalId, uin })
      else if (provisionalNumber !== null) tell({ type: 'ticket.provisionalGiven', externalId, provisionalNumber })
    }
    const prepareLine = async () => {
      const [account, settings] = await Promise.all([bridge.request('line.account', null), bridge.request('settings.read', null)])
      if (!account.ok) return say('line')(account.fault)
      if (!settings.ok) return say('line')(settings.fault)
      tell({ type: 'autoAnswer.chosen', autoAnswer: settings.value.autoAnswer })
      tell({ type: 'account.ready', account: account.value, microphone: devices.take(settings.value) })
    }
    const readAccount = async () => {
      const outcome = await bridge.request('line.account', null)
      if (outcome.ok) tell({ type: 'account.changed', account: outcome.value })
    }
    /** In the lane of the acts: the call leaves the desk only after everything that was ordered in it is on the disk. */
    const close = async ({ protocol }: Extract<ClerkOrder, { type: 'clerk.close' }>) => {
      keeping.forget()
      handovers.forget()
      await keeping.settled()
      const outcome = await bridge.request('call.close', { callId: protocol.callId, protocol })
      tell(outcome.ok ? { type: 'desk.closed' } : { type: 'desk.notClosed', fault: outcome.fault })
      return success(null)
    }

    const orders: Orders = {
      'clerk.recall': () => void recall(),
      'clerk.keep': ({ call }) => keeping.keep(call),
      'clerk.carryOut': (order) =>
        acts.add(async () => {
          await keeping.settled()
          return carryOut(bridge, tell, order, clock.now)
        }),
      'clerk.takeProvisional': ({ externalId }) => void takeProvisional(externalId),
      'clerk.report': ({ event }) => reports.add(() => bridge.request('call.report', event)),
      'clerk.remember': ({ past }) => memories.add(() => bridge.request('history.add', past)),
      /** Not stored anywhere and told again in ten seconds: a failure needs no word. The lamp «АСУО» has its own source. */
      'clerk.tellPresence': ({ presence }) => {
        void bridge.request('presence.tell', presence)
        keeping.nudge()
        acts.nudge()
        reports.nudge()
        memories.nudge()
        handovers.nudge()
      },
      'clerk.close': (order) => acts.add(() => close(order)),
      'clerk.offerHandover': ({ handoverId, offer }) => handovers.offer({ handoverId, offer }),
      'clerk.readHandover': ({ handoverId }) => void handovers.read(handoverId),
      'clerk.takeHandover': ({ handoverId, isRead }) => void handovers.take(handoverId, isRead),
      'clerk.learnNumber': ({ externalId }) => handovers.learnNumber(externalId),
      'clerk.callAttention': ({ caller }) =>
        void bridge.request('attention.ring', caller === null ? null : { caller: caller.slice(0, 200) }),
      'clerk.noteUnreadable': ({ what, method, length }) => void bridge.request('log.unreadable', { what, method, length }),
      'clerk.prepareLine': () => void prepareLine(),
      'clerk.readAccount': () => void readAccount(),
    }
    receive((order) => (orders[order.type] as (order: ClerkOrder) => void)(order))
    const forgetLeaving = whenLeaving(() => {
      keeping.flush()
      shut()
    }, open)
    const forgetNotices = tellNotices(bridge, tell, (settings) => {
      tell({ type: 'autoAnswer.chosen', autoAnswer: settings.autoAnswer })
      devices.change(settings)
    })
    return () => {
      forgetLeaving()
      forgetNotices()
    }
  })
