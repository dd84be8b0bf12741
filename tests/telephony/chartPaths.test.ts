import { describe, expect, it } from 'vitest'
import { type ExecutableActionsFrom, getNextSnapshot, type SnapshotFrom, transition } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import type { CallEvent, CallReport } from '#core/telephony/callEvent'
import { callMachine } from '#core/telephony/callMachine'
import { callView } from '#core/telephony/callSelectors'
import type { LineEvent } from '#core/telephony/lineEvent'
import { lineMachine } from '#core/telephony/lineMachine'
import { lineView } from '#core/telephony/lineSelectors'
import type { TelephoneCommand } from '#core/telephony/telephone'
import { caller, callId, ended, fine, level, poor, weak } from './callStory.ts'
import { delayEvents, notStoodIn } from './chartStates.ts'
import { recordingActor } from './fakes/recordingActor.ts'
import { account, microphone, microphoneOpened, wentOnLine } from './lineStory.ts'
import { consultCallId, consulted } from './transferStory.ts'

const telephone = recordingActor<TelephoneCommand>().ref
const clock = { now: () => 0, monotonic: () => 0 }

/** Where a chart stands, and of its context what decides where it may go. */
const callPlace = (snapshot: SnapshotFrom<typeof callMachine>) =>
  JSON.stringify([snapshot.value, snapshot.context.promisedSeconds, snapshot.context.ended, snapshot.context.consult?.talkingSince])
const linePlace = (snapshot: SnapshotFrom<typeof lineMachine>) =>
  JSON.stringify([
    snapshot.value,
    snapshot.context.retries === 0,
    snapshot.context.microphoneFault,
    snapshot.context.refusal,
    snapshot.context.goodbyes,
  ])

/** What is said of a transfer in these actions. */
const notedOf = (actions: readonly ExecutableActionsFrom<typeof callMachine>[]): readonly string[] =>
  actions.flatMap(({ params }) => {
    const event = (params as { readonly event?: CallReport } | undefined)?.event
    return event?.type === 'call.noted' && event.entry.what === 'transferred' ? [event.entry.outcome] : []
  })

const callEvents: readonly CallEvent[] = [
  { type: 'operator.answered' },
  { type: 'operator.rejected' },
  { type: 'operator.hungUp' },
  { type: 'operator.askedToHold' },
  { type: 'operator.dismissedHold' },
  { type: 'hold.promised', seconds: 30 },
  { type: 'operator.heldUnwarned' },
  { type: 'operator.resumed' },
  { type: 'operator.muted' },
  { type: 'operator.unmuted' },
  { type: 'sip.progressed', callId, kind: 'ringing' },
  { type: 'sip.progressed', callId, kind: 'earlyMedia' },
  { type: 'sip.established', callId },
  { type: 'media.flowing', callId },
  { type: 'sip.held', callId },
  { type: 'sip.resumed', callId },
  { type: 'sip.holdRefused', callId },
  { type: 'sip.muted', callId, muted: true },
  { type: 'sip.muted', callId, muted: false },
  level(-20),
  level(-100),
  ended(),
]

/** Around the passing on of a caller, without what goes its own way beside it (sound, mute, silence): together they would be too many. */
const transferEvents: readonly CallEvent[] = [
  { type: 'operator.answered' },
  { type: 'operator.hungUp' },
  { type: 'operator.heldUnwarned' },
  { type: 'operator.resumed' },
  { type: 'sip.established', callId },
  { type: 'sip.held', callId },
  { type: 'sip.resumed', callId },
  { type: 'sip.holdRefused', callId },
  { type: 'operator.askedToTransfer' },
  { type: 'operator.dismissedTransfer' },
  consulted,
  { type: 'operator.connected' },
  { type: 'operator.transferred', number: '102' },
  { type: 'operator.returnedToCaller' },
  { type: 'operator.endedConsult' },
  { type: 'consult.progressed', callId: consultCallId, kind: 'ringing' },
  { type: 'consult.progressed', callId: consultCallId, kind: 'earlyMedia' },
  { type: 'consult.established', callId: consultCallId },
  { type: 'consult.ended', callId: consultCallId, by: 'caller', cause: 'normal' },
  { type: 'sip.transferred', callId },
  { type: 'sip.transferRefused', callId, cause: 'declined' },
  ended(),
]

const lineEvents: readonly LineEvent[] = [
  wentOnLine,
  { type: 'operator.leftLine' },
  { type: 'operator.retried' },
  { type: 'account.changed', account },
  { type: 'microphone.chosen', microphone },
  { type: 'network.shaken' },
  microphoneOpened,
  { type: 'microphone.failed', fault: { code: 'microphoneMissing' } },
  { type: 'microphone.lost' },
  { type: 'microphone.returned' },
  { type: 'line.opened' },
  { type: 'line.registered' },
  { type: 'line.unregistered' },
  { type: 'line.refused', fault: { code: 'lineRefused', reason: 'wrongPassword', status: 401 } },
  { type: 'line.displaced' },
  { type: 'line.lost', why: 'reset' },
  { type: 'line.proven', roundTripMs: 1 },
  { type: 'line.unproven' },
  { type: 'sip.goodbyeOwed', callId },
  { type: 'sip.goodbyeSaid', callId, outcome: 'said' },
  { type: 'sip.goodbyeSaid', callId, outcome: 'over' },
  { type: 'sip.goodbyeSaid', callId, outcome: 'unknown' },
]

describe('every path through a call', () => {
  const listener = recordingActor<CallReport>().ref
  const snapshotsOf = (direction: 'incoming' | 'outgoing', events: readonly CallEvent[]) =>
    getShortestPaths(callMachine, {
      input: { callId, direction, caller, telephone, listener, clock },
      events: [...events, ...(delayEvents(callMachine.root) as CallEvent[])],
      serializeState: callPlace,
      limit: 200_000,
    }).map(({ state }) => state)
  const dialled = snapshotsOf('outgoing', callEvents)
  const passedOn = snapshotsOf('incoming', transferEvents)
  const snapshots = [...snapshotsOf('incoming', callEvents), ...dialled, ...passedOn]
  // A region that no other one asks about is walked by itself: together with all the others it would multiply every place by its own.
  const talks = snapshots.find((snapshot) => callView(snapshot).soundFlows)
  const alone = (...events: readonly CallEvent[]) =>
    getShortestPaths(callMachine, {
      ...(talks && { fromState: talks }),
      events: [...events, ...(delayEvents(callMachine.root) as CallEvent[])],
      serializeState: callPlace,
      limit: 10_000,
    }).map(({ state }) => state)
  const qualities = alone(fine, weak, poor, { type: 'sip.held', callId })
  const spokenWith = passedOn.find((snapshot) => callView(snapshot).transfer.state === 'talking')
  const aside = getShortestPaths(callMachine, {
    ...(spokenWith && { fromState: spokenWith }),
    events: [
      { type: 'consult.interrupted', callId: consultCallId },
      { type: 'consult.restored', callId: consultCallId },
    ],
    serializeState: callPlace,
    limit: 10_000,
  }).map(({ state }) => state)
  const left = passedOn.find((snapshot) => snapshot.matches({ leaving: { caller: 'held' } }))
  const leaving = getShortestPaths(callMachine, {
    ...(left && { fromState: left }),
    events: [{ type: 'operator.hungUp' }, { type: 'sip.muted', callId, muted: true }, { type: 'sip.resumed', callId }],
    serializeState: callPlace,
    limit: 1_000,
  }).map(({ state }) => state)
  const broken = alone({ type: 'media.interrupted', callId }, { type: 'media.restored', callId }, { type: 'operator.hungUp' })

  it('stands in every state of the chart', () => {
    expect(notStoodIn(callMachine, [...snapshots, ...qualities, ...broken, ...aside, ...leaving])).toEqual([])
  })

  it('names a cause for every connection that is shown as weak or bad, and for no other', () => {
    const shown = qualities.map((snapshot) => callView(snapshot).quality)

    expect(new Set(shown.map(({ state }) => state))).toEqual(new Set(['unmeasured', 'good', 'weak', 'bad']))
    for (const { state, cause } of shown) expect(cause !== null).toBe(state === 'weak' || state === 'bad')
  })

  it('lets the operator hang up while the sound is broken, and ends such a call by the line alone', () => {
    const interrupted = broken.filter((snapshot) => callView(snapshot).media === 'interrupted')

    expect(interrupted.length).toBeGreaterThan(0)
    for (const snapshot of interrupted) {
      expect(callView(getNextSnapshot(callMachine, snapshot, { type: 'operator.hungUp' })).phase).toBe('hangingUp')
    }
    const ends = broken.flatMap(({ output }) => (output ? [`${output.by} ${output.cause}`] : []))
    expect(new Set(ends)).toEqual(new Set(['line mediaFailed', 'operator normal']))
  })

  it('says who ended the call and why', () => {
    const over = snapshots.filter(({ status }) => status === 'done')

    expect(over.length).toBeGreaterThan(1)
    for (const { output } of over) expect(output).toMatchObject({ by: expect.stringMatching(/./), cause: expect.stringMatching(/./) })
  })

  it('lets the operator hang up from anywhere in a conversation, and once more where the PBX is waited for', () => {
    const afterHangingUp: Readonly<Record<string, string>> = { callerGone: 'ended', connecting: 'leaving', referring: 'leaving' }
    const conversations = snapshots.filter((snapshot) => ['answering', 'talking', 'leaving'].includes(callView(snapshot).phase))

    expect(conversations.length).toBeGreaterThan(100)
    for (const snapshot of conversations) {
      const after = getNextSnapshot(callMachine, snapshot, { type: 'operator.hungUp' })
      expect(callView(after).phase).toBe(afterHangingUp[callView(snapshot).transfer.state] ?? 'hangingUp')
    }
  })

  it('never leaves a transfer behind without a word on it', () => {
    const asking = passedOn.filter((snapshot) => callView(snapshot).phase === 'leaving')
    const said: readonly (readonly [CallEvent, string])[] = [
      [{ type: 'sip.transferred', callId }, 'transferred'],
      [{ type: 'sip.transferRefused', callId, cause: 'declined' }, 'declined'],
      [{ type: 'operator.hungUp' }, 'unknown'],
      [ended(), 'unknown'],
    ]

    expect(asking.length).toBeGreaterThan(0)
    for (const snapshot of asking)
      for (const [event, outcome] of said) expect(notedOf(transition(callMachine, snapshot, event)[1])).toContain(outcome)
  })

  it('has a colleague only where one is called, spoken with or connected, and lets the operator go back from there', () => {
    const withColleague = passedOn.filter((snapshot) => snapshot.context.consult !== null && snapshot.status === 'active')

    expect(withColleague.length).toBeGreaterThan(20)
    for (const snapshot of withColleague) {
      const { transfer, phase } = callView(snapshot)
      if (phase !== 'talking') continue
      expect(transfer.state).not.toMatch(/none|choosing|referring/)
      if (!/dialling|ringing|earlyMedia|^talking/.test(transfer.state)) continue
      const back = callView(getNextSnapshot(callMachine, snapshot, { type: 'operator.returnedToCaller' }))
      expect(back.transfer).toMatchObject({ state: 'none', colleague: null })
      expect(back.hold.state).not.toBe('held')
    }
  })

  it('lets the operator give up an attempt to call anybody, and never takes it for a conversation', () => {
    const attempts = dialled.filter((snapshot) => snapshot.matches('calling'))

    expect(attempts.length).toBeGreaterThan(2)
    for (const snapshot of attempts) {
      expect(snapshot.context.talkingSince).toBeNull()
      expect(callView(getNextSnapshot(callMachine, snapshot, { type: 'operator.hungUp' })).phase).toBe('cancelling')
    }
  })

  it('never shows a promise that was not made, nor a hold outside a conversation', () => {
    for (const { phase, hold } of snapshots.map(callView)) {
      if (hold.promise !== null) expect(hold.promisedSeconds === null).toBe(['long', 'tooLong'].includes(hold.promise))
      if (hold.state !== 'none') expect(phase).toMatch(/talking|leaving/)
    }
  })
})

describe('every path through a line', () => {
  const paths = getShortestPaths(lineMachine, {
    input: { telephone, clock, random: () => 1 },
    events: [...lineEvents, ...(delayEvents(lineMachine.root) as LineEvent[])],
    serializeState: linePlace,
    limit: 100_000,
  })
  const snapshots = paths.map(({ state }) => state)

  it('stands in every state of the chart', () => {
    expect(notStoodIn(lineMachine, snapshots)).toEqual([])
  })

  it('can be left from anywhere, and is then off by choice', () => {
    for (const snapshot of snapshots) {
      const after = getNextSnapshot(lineMachine, snapshot, { type: 'operator.leftLine' })
      expect(lineView(after)).toMatchObject({ lamp: 'off', wanted: false, fault: null })
    }
  })

  it('shows "on line" only with a proof, and never leaves a trouble without its reason', () => {
    for (const { lamp, wanted, fault, provenAt } of snapshots.map(lineView)) {
      if (lamp === 'onLine') expect(provenAt).not.toBeNull()
      if (lamp === 'noConnection' || (lamp === 'off' && wanted)) expect(fault).not.toBeNull()
      if (lamp === 'onLine' || lamp === 'connecting') expect(fault).toBeNull()
    }
  })
})
