import { describe, expect, it } from 'vitest'
import { fromCallback, type SnapshotFrom } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import type { ClerkOrder } from '#core/desk/clerkOrder'
import type { DeskEvent } from '#core/desk/deskEvent'
import { deskMachine } from '#core/desk/deskMachine'
import { deskMode } from '#core/desk/deskSelectors'
import type { HangUpCause, TelephoneCommand } from '#core/telephony/telephone'
import { delayEvents, notStoodIn } from '../telephony/chartStates.ts'
import { deskStory } from './deskStory.ts'
import { anna } from './fakes/fakeTelephone.ts'

const callId = '7f1d5c5e-33c1-4a5e-9f0e-000000000001'
const legId = '7f1d5c5e-33c1-4a5e-9f0e-000000000002'
const clock = { now: () => 0, monotonic: () => 0 }
const logic = deskMachine.provide({
  actors: { telephone: fromCallback<TelephoneCommand>(() => {}), clerk: fromCallback<ClerkOrder>(() => {}) },
})

/** The line as it stands on a desk that works. */
const lineSnapshots = () => {
  const desk = deskStory()
  const off = desk.actor.getSnapshot().children.line?.getSnapshot()
  desk.goOnLine()
  return [off, desk.actor.getSnapshot().children.line?.getSnapshot()]
}
const keptCall = () => {
  const desk = deskStory()
  desk.talk()
  return desk.clerk.keptCall()
}
const noted = (what: 'answered' | 'dialled') =>
  ({
    type: 'call.noted',
    callId,
    entry: what === 'answered' ? { what, at: 0, monotonicMs: 0 } : { what, number: '1', at: 0, monotonicMs: 0 },
  }) as const
const over = (wasAnswered: boolean, cause: HangUpCause, direction: 'incoming' | 'outgoing' = 'incoming') => ({
  type: 'xstate.done.actor.call',
  actorId: 'call',
  output: {
    callId,
    direction,
    caller: anna,
    by: 'line',
    cause,
    wasAnswered,
    ringMs: 60_000,
    talkMs: 0,
    callerClock: { queueWaitMs: 0, holdMs: 0, silenceMs: 0 },
  },
})

const events = [
  ...lineSnapshots().map((snapshot) => ({ type: 'xstate.snapshot.line', snapshot })),
  { type: 'desk.recalled', call: null },
  { type: 'desk.recalled', call: keptCall() },
  { type: 'sip.invited', callId, caller: anna },
  { type: 'autoAnswer.chosen', autoAnswer: { afterSeconds: 3, onRequest: false } },
  { type: 'operator.keptToHimself' },
  { type: 'operator.answered' },
  { type: 'operator.dialled', callId, number: '102', name: null },
  { type: 'operator.calledBack', legId, number: '102' },
  { type: 'operator.tookBreak', reason: 'lunch' },
  { type: 'operator.cameBack' },
  { type: 'operator.askedToEnd' },
  noted('answered'),
  over(true, 'normal'),
  over(false, 'noAnswer'),
  over(false, 'busy', 'outgoing'),
  { type: 'xstate.done.actor.script', actorId: 'script', output: keptCall()?.facts },
  { type: 'desk.closed' },
  { type: 'desk.notClosed', fault: { code: 'notSaved', reason: 'full' } },
  ...delayEvents(logic.root),
] as unknown as readonly DeskEvent[]

/** Where the desk stands, and of its context what decides where it may go. */
const place = ({ value, context }: SnapshotFrom<typeof deskMachine>) =>
  JSON.stringify([
    value,
    context.lamp,
    context.pause?.reason,
    context.breakWish,
    context.call === null,
    context.unanswered,
    context.autoAnswer.afterSeconds,
  ])

describe('every path through the desk', () => {
  const paths = getShortestPaths(logic, {
    input: { agentId: 'operator', bootId: legId, clock, random: () => 0 },
    events,
    serializeState: place,
    limit: 20_000,
  })
  const snapshots = paths.map(({ state }) => state)

  it('stands in every state but those of a handover, which their own stories walk', () => {
    expect(notStoodIn(deskMachine, snapshots).filter((state) => !/\.(consulted|handedOn)\./.test(state))).toEqual([])
  })

  it('is never on a break without its reason, nor free with one', () => {
    for (const snapshot of snapshots) {
      const mode = deskMode(snapshot)
      if (mode === 'onBreak') expect(snapshot.context.pause).not.toBeNull()
      if (mode === 'free') expect(snapshot.context.pause).toBeNull()
      if (['free', 'onBreak', 'offLine'].includes(mode)) expect(snapshot.context.breakWish).toBeNull()
    }
  })

  it('has a call wherever one is served, and none between calls', () => {
    for (const snapshot of snapshots) {
      const mode = deskMode(snapshot)
      if (['free', 'onBreak', 'offLine'].includes(mode)) expect(snapshot.context.call).toBeNull()
      if (['ringing', 'dialling', 'callingBack', 'talking', 'wrappingUp', 'recovered'].includes(mode))
        expect(snapshot.context.call).not.toBeNull()
    }
  })
})
