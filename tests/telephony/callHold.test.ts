import { describe, expect, it } from 'vitest'
import { callId, callStory, ended, held, talking } from './callStory.ts'

describe('the hold contract', () => {
  it('opens before anything is held and can be dismissed', () => {
    const call = callStory()
    call.tell(...talking)
    call.orders()

    call.tell({ type: 'operator.askedToHold' })
    const asked = call.view().hold.state
    call.tell({ type: 'operator.dismissedHold' })

    expect([asked, call.view().hold.state]).toEqual(['promising', 'none'])
    expect(call.orders()).toEqual([])
  })

  it('holds only when the other end has confirmed', () => {
    const call = callStory()
    call.tell(...talking, { type: 'operator.askedToHold' })
    call.orders()

    call.tell({ type: 'hold.promised', seconds: 60 })
    const ordered = call.view().hold
    call.tell({ type: 'sip.held', callId })

    expect(call.orders()).toEqual([{ type: 'call.hold', callId }])
    expect(ordered).toMatchObject({ state: 'holding', since: null, promise: null })
    expect(call.view().hold).toMatchObject({ state: 'held', promisedSeconds: 60, since: 0, promise: 'within' })
  })

  it('notes the warning, the promise and the return', () => {
    const call = callStory()

    call.tell(...held)
    call.pass(20_000)
    call.tell({ type: 'operator.resumed' }, { type: 'sip.resumed', callId })

    expect(call.chronicle().slice(3)).toEqual([
      { what: 'holdWarned', promisedSeconds: 30, at: 1_000_000, monotonicMs: 0 },
      { what: 'held', promisedSeconds: 30, warned: true, at: 1_000_000, monotonicMs: 0 },
      { what: 'resumed', at: 1_020_000, monotonicMs: 20_000 },
    ])
    expect(call.view().hold).toEqual({ state: 'none', promisedSeconds: null, since: null, promisedAt: null, promise: null, refused: false })
  })

  it('notes a hold without a warning as such', () => {
    const call = callStory()

    call.tell(...talking, { type: 'operator.heldUnwarned' }, { type: 'sip.held', callId })

    expect(call.chronicle().at(-1)).toMatchObject({ what: 'held', promisedSeconds: null, warned: false })
    expect(call.view().hold).toMatchObject({ state: 'held', promise: null })
  })

  it('reminds after a minute and after two where no time was promised, until one is', () => {
    const call = callStory()
    call.tell(...talking, { type: 'operator.heldUnwarned' }, { type: 'sip.held', callId })
    call.orders()

    call.pass(59_999)
    expect(call.view().hold.promise).toBeNull()
    call.pass(1)
    expect([call.view().hold.promise, call.orders()]).toEqual(['long', [{ type: 'call.remind', callId }]])
    call.pass(60_000)
    expect([call.view().hold.promise, call.orders()]).toEqual(['tooLong', [{ type: 'call.remind', callId }]])
    call.tell({ type: 'hold.promised', seconds: 30 })
    expect(call.view().hold.promise).toBe('within')
  })

  it('reminds ten seconds before the promise ends and says when it is broken', () => {
    const call = callStory()
    call.tell(...held)
    call.orders()

    call.pass(19_990)
    const within = call.view().hold.promise
    call.pass(10)
    const reminding = call.view().hold.promise
    call.pass(10_000)

    expect([within, reminding, call.view().hold.promise]).toEqual(['within', 'reminding', 'overdue'])
    expect(call.orders()).toEqual([
      { type: 'call.remind', callId },
      { type: 'call.remind', callId },
    ])
  })

  it('renews the promise without touching the hold', () => {
    const call = callStory()
    call.tell(...held)
    call.pass(35_000)
    call.orders()

    call.tell({ type: 'hold.promised', seconds: 60 })

    expect(call.orders()).toEqual([])
    expect(call.view().hold).toMatchObject({ state: 'held', promise: 'within', promisedSeconds: 60, since: 0, promisedAt: 35_000 })
    expect(call.noted()).toContain('held holdRenewed')
  })

  it('stays in the conversation when the hold is refused, and says so', () => {
    const call = callStory()

    call.tell(...talking, { type: 'hold.promised', seconds: 30 }, { type: 'sip.holdRefused', callId })
    const refused = call.view().hold
    call.tell({ type: 'operator.askedToHold' })

    expect(refused).toMatchObject({ state: 'none', refused: true })
    expect(call.view().hold.refused).toBe(false)
  })

  it('stays on hold when the return is refused, and the promise runs on', () => {
    const call = callStory()
    call.tell(...held, { type: 'operator.resumed' })
    const returning = call.view().hold.state

    call.tell({ type: 'sip.holdRefused', callId })
    call.pass(30_000)

    expect(returning).toBe('returning')
    expect(call.view().hold).toMatchObject({ state: 'held', promise: 'overdue' })
    expect(call.noted()).not.toContain('resumed')
  })

  it('goes back to the conversation when nobody answers the hold, and says so', () => {
    const call = callStory()
    call.tell(...talking, { type: 'hold.promised', seconds: 30 })

    call.pass(7_990)
    const waiting = call.view().hold
    call.pass(10)

    expect(waiting).toMatchObject({ state: 'holding', refused: false })
    expect(call.view().hold).toMatchObject({ state: 'none', refused: true })
  })

  it('stays on hold when nobody answers the return, says so, and can be asked again', () => {
    const call = callStory()
    call.tell(...held, { type: 'operator.resumed' })
    call.orders()

    call.pass(8_000)
    const unanswered = call.view().hold
    call.tell({ type: 'operator.resumed' })

    expect(unanswered).toMatchObject({ state: 'held', refused: true })
    expect(call.orders()).toEqual([{ type: 'call.resume', callId }])
  })

  it('adds every hold to the caller’s clock', () => {
    const call = callStory()
    call.pass(2_000)
    call.tell(...held)
    call.pass(7_000)
    call.tell(
      { type: 'operator.resumed' },
      { type: 'sip.resumed', callId },
      { type: 'hold.promised', seconds: 30 },
      { type: 'sip.held', callId },
    )
    call.pass(5_000)

    call.tell(ended())

    expect(call.output()?.callerClock).toEqual({ queueWaitMs: 42_000, holdMs: 12_000, silenceMs: 0 })
  })
})
