import type { Subscription } from 'xstate'
import { callOf } from '#core/desk/deskSelectors'
import type { HeadsetCallEvent } from '#core/headset/headsetEvent'
import { callView } from '#core/telephony/callSelectors'
import type { CallView } from '#core/telephony/callView'
import type { DeskActor } from '../desk/deskActor.ts'

interface Stand {
  readonly call: 'none' | 'ringing' | 'open'
  readonly muted: boolean
  readonly held: boolean
}

const nobody: Stand = { call: 'none', muted: false, held: false }

const openPhases: ReadonlySet<CallView['phase']> = new Set(['dialling', 'alerting', 'earlyMedia', 'talking', 'leaving'])
const overPhases: ReadonlySet<CallView['phase']> = new Set(['ended'])

/** What is confirmed of the call; between an order and its confirmation the stand before it holds. */
export const standOf = (view: CallView | null, before: Stand): Stand => {
  if (view === null || overPhases.has(view.phase)) return nobody
  const held = view.hold.state === 'held' || view.hold.state === 'returning'
  if (openPhases.has(view.phase)) return { call: 'open', muted: view.mute.muted, held }
  return view.phase === 'ringing' ? { call: 'ringing', muted: false, held: false } : before
}

const callEvents = { none: 'call.closed', ringing: 'call.rang', open: 'call.opened' } as const

export const changesOf = (before: Stand, now: Stand): HeadsetCallEvent[] => [
  ...(before.call === now.call ? [] : [{ type: callEvents[now.call] }]),
  ...(now.call !== 'open' || before.muted === now.muted ? [] : [{ type: now.muted ? ('call.muted' as const) : ('call.unmuted' as const) }]),
  ...(now.call !== 'open' || before.held === now.held ? [] : [{ type: now.held ? ('call.held' as const) : ('call.resumed' as const) }]),
]

/** Tells the headset how the desk's call stands, from now on. Returns the undo. */
export const followCall = (desk: DeskActor, tell: (event: HeadsetCallEvent) => void): (() => void) => {
  let stand = nobody
  let followed: ReturnType<typeof callOf>
  let subscription: Subscription | null = null
  const take = (view: CallView | null) => {
    const next = standOf(view, stand)
    const changes = changesOf(stand, next)
    stand = next
    for (const change of changes) tell(change)
  }
  const look = () => {
    const call = callOf(desk.getSnapshot())
    if (call === followed) return
    subscription?.unsubscribe()
    followed = call
    subscription = call?.subscribe((snapshot) => take(callView(snapshot))) ?? null
    take(call ? callView(call.getSnapshot()) : null)
  }
  look()
  const watching = desk.subscribe(look)
  return () => {
    watching.unsubscribe()
    subscription?.unsubscribe()
  }
}
