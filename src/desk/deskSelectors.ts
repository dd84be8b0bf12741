import type { SnapshotFrom } from 'xstate'
import type { DevicesInUse } from '../telephony/chosenDevice.ts'
import type { Break, BreakReason } from './breakReason.ts'
import type { deskMachine } from './deskMachine.ts'
import type { OpenCall } from './openCall.ts'

export type DeskSnapshot = SnapshotFrom<typeof deskMachine>

/**
 * Which screen the desk shows. `recovered` is a wrap-up after a reload, at the step where the call broke off; `callingBack` is one
 * whose caller is being dialled.
 */
export type DeskMode =
  | 'starting'
  | 'offLine'
  | 'free'
  | 'onBreak'
  | 'ringing'
  | 'dialling'
  | 'callingBack'
  | 'consulted'
  | 'talking'
  | 'wrappingUp'
  | 'recovered'
  | 'closing'

export const deskMode = (desk: DeskSnapshot): DeskMode => {
  if (desk.matches({ work: 'recalling' })) return 'starting'
  if (desk.matches({ work: { occupied: 'ringing' } })) return 'ringing'
  if (desk.matches({ work: { occupied: 'consulted' } })) return 'consulted'
  if (desk.matches({ work: { occupied: 'dialling' } })) return 'dialling'
  if (desk.matches({ work: { resumed: 'dialling' } })) return 'callingBack'
  if (desk.matches({ work: { occupied: { answered: 'talking' } } }) || desk.matches({ work: { resumed: 'talking' } })) return 'talking'
  if (desk.matches({ work: { occupied: 'answered' } }) || desk.matches({ work: 'resumed' })) return 'wrappingUp'
  if (desk.matches({ work: 'recovered' })) return 'recovered'
  if (desk.matches({ work: { idle: 'free' } })) return 'free'
  if (desk.matches({ work: { idle: 'onBreak' } })) return 'onBreak'
  return desk.matches({ work: 'idle' }) ? 'offLine' : 'closing'
}

/** The call on the desk with its facts and its chronicle; null while the desk is idle. */
export const callOnDesk = (desk: DeskSnapshot): OpenCall | null => desk.context.call

/** What is spoken into, listened to and rung on; null until the telephone has told. */
export const devicesOf = (desk: DeskSnapshot): DevicesInUse | null => desk.context.devices
/** The break that stands once the call on the desk is done: wished during it, or one in which the operator dialled. */
export const breakAfterCall = (desk: DeskSnapshot): BreakReason | null => desk.context.breakWish ?? desk.context.pause?.reason ?? null
/** The break that lasts; null outside one. */
export const breakOf = (desk: DeskSnapshot): Break | null => desk.context.pause

/** The monotonic moment at which the call that rings will be answered by itself; null where it will not. */
export const autoAnswerAt = (desk: DeskSnapshot): number | null =>
  desk.matches({ work: { occupied: { ringing: 'counting' } } }) || desk.matches({ work: { occupied: { ringing: 'beeping' } } })
    ? desk.context.autoAnswerAt
    : null

/** The children whose own snapshots are drawn: `lineView`, `callView` and `stepView` read them. Absent where there is none. */
export const lineOf = (desk: DeskSnapshot) => desk.children.line
export const callOf = (desk: DeskSnapshot) => desk.children.call
export const scriptOf = (desk: DeskSnapshot) => desk.children.script
