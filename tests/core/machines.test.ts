import { describe, expect, it } from 'vitest'
import { createActor, fromCallback } from 'xstate'
import type { ClerkOrder } from '#core/desk/clerkOrder'
import { deskMachine } from '#core/desk/deskMachine'
import { scriptMachine } from '#core/regulation/scriptMachine'
import type { CallReport } from '#core/telephony/callEvent'
import { callMachine } from '#core/telephony/callMachine'
import { lineMachine } from '#core/telephony/lineMachine'
import type { TelephoneCommand } from '#core/telephony/telephone'

const clock = { now: () => 0, monotonic: () => 0 }
const idle = createActor(fromCallback<TelephoneCommand>(() => {}))
const silentTelephone = fromCallback<TelephoneCommand>(() => {})
const silentClerk = fromCallback<ClerkOrder>(() => {})
const caller = { number: '1', name: null, queueName: null, queueWaitMs: null, pbxUniqueId: null }
const listener = createActor(fromCallback<CallReport>(() => {}))
const input = { agentId: 'operator', bootId: '', clock, random: () => 0 }

/** A target that does not exist is noticed only when an actor is made; so every chart is made here once. */
describe('every chart builds', () => {
  it('the script', () => {
    expect(createActor(scriptMachine, { input: {} }).getSnapshot().status).toBe('active')
  })

  it('the line', () => {
    expect(createActor(lineMachine, { input: { telephone: idle, clock, random: () => 0 } }).getSnapshot().status).toBe('active')
  })

  it('the call', () => {
    expect(
      createActor(callMachine, { input: { direction: 'incoming', callId: '1', caller, telephone: idle, listener, clock } }).getSnapshot()
        .status,
    ).toBe('active')
  })

  it('the desk', () => {
    const desk = deskMachine.provide({ actors: { telephone: silentTelephone, clerk: silentClerk } })
    expect(createActor(desk, { input }).getSnapshot().status).toBe('active')
  })
})

it('a desk without a telephone says what was forgotten', () => {
  const faults: unknown[] = []
  const bare = createActor(deskMachine.provide({ actors: { clerk: silentClerk } }), { input })
  bare.subscribe({ error: (fault) => faults.push(fault) })
  bare.start()
  expect(String(faults[0])).toContain('telephone')
})
