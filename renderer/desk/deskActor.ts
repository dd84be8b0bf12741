import { type ActorRefFrom, createActor } from 'xstate'
import type { PanelBridge } from '#core/bridge/panelBridge'
import { deskMachine } from '#core/desk/deskMachine'
import type { Clock } from '#core/time/clock'
import { clerk } from './clerk.ts'
import type { WhenLeaving } from './door.ts'

/** What the desk needs done by the page: a forgotten one does not compile. */
type Rooms = Pick<Required<NonNullable<NonNullable<Parameters<typeof deskMachine.provide>[0]>['actors']>>, 'telephone' | 'clerk'>

export type DeskActor = ActorRefFrom<typeof deskMachine>

/** The page's own clocks. */
export const pageClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() }

const whenPageLeaves: WhenLeaving = (leave, comeBack) => {
  window.addEventListener('pagehide', leave)
  window.addEventListener('pageshow', comeBack)
  return () => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('pageshow', comeBack)
  }
}

interface DeskParts {
  readonly bridge: PanelBridge
  readonly telephone: Rooms['telephone']
  readonly agentId: string
}

/** The desk of one signed-in operator, started. Stop it when he signs out. `bootId` names the monotonic clock of this page. */
export const startDesk = ({ bridge, telephone, agentId }: DeskParts): DeskActor => {
  const rooms: Rooms = { telephone, clerk: clerk(bridge, pageClock, whenPageLeaves) }
  const actor = createActor(deskMachine.provide({ actors: rooms }), {
    input: { agentId, bootId: crypto.randomUUID(), clock: pageClock, random: Math.random },
  })
  return actor.start()
}
