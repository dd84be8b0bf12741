import { describe, expect, it } from 'vitest'
import { partingTransfer } from '#core/regulation/partingTransfer'
import type { CallEvent } from '#core/telephony/callEvent'
import { callId, ended, talking } from './callStory.ts'
import { at, connecting, consultCallId, hangsUp } from './transferStory.ts'

describe('hanging up while the PBX passes the caller on', () => {
  const referring: readonly CallEvent[] = [
    ...talking,
    { type: 'operator.askedToTransfer' },
    { type: 'operator.transferred', number: '102' },
  ]
  const hungUp: CallEvent = { type: 'operator.hungUp' }
  const silenced: CallEvent = { type: 'sip.muted', callId, muted: true }
  const legsEnded = [
    { type: 'call.hangUp', callId: consultCallId },
    { type: 'call.hangUp', callId },
  ]

  it.each([
    ['connects two', connecting],
    ['connects two and has ended the colleague’s leg', [...connecting, hangsUp()]],
    ['transfers blindly', referring],
  ])('silences the operator at once while it %s, and ends nothing before the PBX has had its moment', (_, before) => {
    const call = at(...before)
    call.orders()

    call.tell(hungUp)

    const orders = call.orders()
    expect(orders).toContainEqual({ type: 'call.mute', callId, muted: true })
    expect(orders).not.toContainEqual(expect.objectContaining({ type: 'call.hangUp' }))
    expect(call.view()).toMatchObject({ phase: 'leaving', transfer: { state: 'leaving' } })
  })

  it('shows the caller held as he is, his clock counting, and the operator silent once the telephone says so', () => {
    const call = at(...connecting, hungUp)
    const before = call.view().mute

    call.tell(silenced)

    expect(before).toMatchObject({ muted: false, pending: true })
    expect(call.view()).toMatchObject({
      phase: 'leaving',
      hold: { state: 'held', since: expect.any(Number) },
      transfer: { state: 'leaving', colleague: { number: '102' } },
      mute: { muted: true, pending: false },
      callerClock: { running: { kind: 'hold' } },
    })
  })

  it('counts the moment the PBX is given to the hold of the caller', () => {
    const call = at(...connecting)
    call.pass(3_000)
    call.tell(hungUp)
    call.pass(2_000)

    call.tell(ended('operator'))

    expect(call.output()?.callerClock.holdMs).toBe(5_000)
  })

  it('leaves a microphone alone that was closed before', () => {
    const call = at(...talking, { type: 'operator.muted' }, silenced, ...connecting.slice(talking.length))
    call.orders()

    call.tell(hungUp)

    expect(call.view().mute).toMatchObject({ muted: true, pending: false })
    expect(call.orders()).toEqual([])
  })

  it('shows no hold where the caller was not held, or is not any more', () => {
    const [unheld, resumed] = [at(...referring, hungUp), at(...connecting, hungUp, { type: 'sip.resumed', callId })]

    for (const call of [unheld, resumed]) {
      expect(call.view().hold).toMatchObject({ state: 'none', since: null })
      expect(call.view().callerClock.running).toBeNull()
    }
  })

  it('has nothing left to be asked for but the end', () => {
    const call = at(...connecting, hungUp, silenced)
    const before = call.view()
    call.orders()

    call.tell(
      { type: 'operator.unmuted' },
      { type: 'operator.resumed' },
      { type: 'operator.askedToHold' },
      { type: 'hold.promised', seconds: 30 },
      { type: 'operator.returnedToCaller' },
      { type: 'operator.pressedKey', key: '1' },
    )

    expect(call.orders()).toEqual([])
    expect(call.view()).toEqual(before)
  })

  it('is a transfer where the PBX says so in time', () => {
    const call = at(...connecting, hungUp, { type: 'sip.transferred', callId })

    call.tell({ type: 'sip.ended', callId, by: 'operator', cause: 'transferred' })

    expect(call.output()).toMatchObject({ by: 'operator', cause: 'transferred' })
    expect(call.chronicle().at(-2)).toMatchObject({ what: 'transferred', outcome: 'transferred' })
    expect(partingTransfer(call.chronicle())).toBeNull()
  })

  it('ends both legs where the PBX refuses: the order to hang up stands', () => {
    const call = at(...connecting, hungUp)
    call.orders()

    call.tell({ type: 'sip.transferRefused', callId, cause: 'declined' }, ended('operator'))

    expect(call.orders()).toEqual(legsEnded)
    expect(call.output()).toMatchObject({ by: 'operator', cause: 'normal' })
    expect(partingTransfer(call.chronicle())).toEqual({ target: '102', outcome: 'refused' })
  })

  it.each([
    ['says nothing for two seconds', (call: ReturnType<typeof at>) => call.pass(2_000)],
    ['is not waited for any longer', (call: ReturnType<typeof at>) => call.tell(hungUp)],
  ])('ends both legs where the PBX %s, and does not claim to know what became of the caller', (_, happens) => {
    const call = at(...connecting, hungUp)
    call.orders()

    happens(call)
    const orders = call.orders()
    call.pass(3_000)

    expect(orders).toEqual(legsEnded)
    expect(call.output()).toMatchObject({ by: 'operator', cause: 'normal' })
    expect(partingTransfer(call.chronicle())).toEqual({ target: '102', outcome: 'unknown' })
  })

  it('leaves no colleague behind when the caller’s leg ends first', () => {
    const call = at(...connecting, hungUp)
    call.orders()

    call.tell(ended())

    expect(call.orders()).toEqual([{ type: 'call.hangUp', callId: consultCallId }])
    expect(partingTransfer(call.chronicle())).toEqual({ target: '102', outcome: 'unknown' })
  })
})

describe('a caller who hangs up himself', () => {
  const refused: CallEvent = { type: 'sip.transferRefused', callId, cause: 'declined' }

  it.each([
    ['a moment after a refusal, the operator staying', [...connecting, refused, ended(), hangsUp()]],
    ['in the moment of a refusal, the operator leaving', [...connecting, { type: 'operator.hungUp' } as const, refused, ended()]],
  ])('%s, is not said to have been taken down', (_, events) => {
    const call = at(...events)

    expect(call.output()).toMatchObject({ by: 'caller' })
    expect(partingTransfer(call.chronicle())).toBeNull()
  })
})

it.each([
  ['hangs up', [{ type: 'operator.hungUp' } as const, ended('operator')]],
  ['loses the line', [ended('line')]],
])('a transfer that was refused while the operator stayed is not the one he left, though he %s after it', (_, events) => {
  const call = at(
    ...talking,
    { type: 'operator.askedToTransfer' },
    { type: 'operator.transferred', number: '102' },
    { type: 'sip.transferRefused', callId, cause: 'noSuchNumber' },
    ...events,
  )

  expect(call.output()).not.toBeUndefined()
  expect(partingTransfer(call.chronicle())).toBeNull()
})
