import { describe, expect, it } from 'vitest'
import type { ScriptEvent } from '#core/regulation/scriptEvent'
import { stepView } from '#core/regulation/scriptSelectors'
import { scriptAfter } from './afterEvents.ts'
import {
  toConfirming,
  toDescribing,
  toDictating,
  toEscalated,
  toParting,
  toProvisional,
  toReviewing,
  toSolving,
  typed,
} from './scriptWalks.ts'

const hungUp: ScriptEvent = { type: 'call.ended', by: 'caller' }
const viewAfter = (...events: readonly ScriptEvent[]) => stepView(scriptAfter(...events))

const stripAfter = (...events: readonly ScriptEvent[]): string =>
  viewAfter(...events)
    .strip.map(({ step, state }) => ({ done: '✓', current: '●', ahead: '○' })[state] + step)
    .join(' ')

describe('the strip of steps', () => {
  it('foretells the way of a new ticket', () => {
    expect(stripAfter()).toBe('●greeting ○identifying ○describing ○dictating ○offeringHelp ○solving ○confirming ○parting')
  })

  it('foretells the way of a registered one', () => {
    expect(stripAfter({ type: 'answer.registered' })).toBe('✓greeting ●finding ○reviewing ○offeringHelp ○solving ○confirming ○parting')
  })

  it('leads a linked one through its registration', () => {
    expect(stripAfter(...toReviewing(true), { type: 'operator.linked' })).toBe(
      '✓greeting ✓finding ✓reviewing ●describing ○dictating ○offeringHelp ○solving ○confirming ○parting',
    )
  })

  it('follows the outcome chosen', () => {
    expect(stripAfter(...toEscalated)).toMatch(/✓solving ✓escalating ✓takingEmail ●parting$/)
  })

  it('counts a step walked back over as ahead again', () => {
    expect(stripAfter(...toDictating, { type: 'operator.wentBack' })).toMatch(/●describing ○dictating/)
  })

  it('is all done when the call is over', () => {
    expect(stripAfter(...toDescribing, hungUp)).toBe('✓greeting ✓identifying ✓describing')
  })
})

describe('what «Далее» waits for', () => {
  it.each([
    ['the first question', [], ['branch']],
    ['the organisation', [{ type: 'answer.new' }], ['organisation']],
    ['the essence and the registration', toDescribing, ['essence', 'ticket']],
    ['a found ticket', [{ type: 'answer.registered' }], ['candidate']],
    ['a decision about it', toReviewing(false), ['decision']],
    ['the solution and what becomes of it', toSolving, ['solution', 'decision']],
    ['the answer', toConfirming, ['latchAnswer']],
    ['the address', [...toSolving, { type: 'operator.postponed' }], ['email', 'emailRead']],
    ['nothing', toDictating, []],
  ] as const)('is %s', (_, events, missing) => {
    expect(viewAfter(...events).missing).toEqual(missing)
  })

  it('agrees with the button: where something is missing, «Далее» does not lead on', () => {
    for (const events of [[], toDescribing, toReviewing(false), toSolving, toConfirming, toDictating]) {
      const view = viewAfter(...events)
      expect(view.can.proceed).toBe(view.missing.length === 0)
    }
  })
})

describe('what is owed after the call', () => {
  it('is nothing once the caller said yes and wrote the number down', () => {
    expect(viewAfter(...toParting, hungUp)).toMatchObject({ owed: [], can: { finish: true } })
  })

  it('is a reason where no ticket is bound', () => {
    expect(viewAfter(hungUp)).toMatchObject({ owed: ['ticketReason'], can: { finish: false, giveReason: true } })
  })

  it('is the registration of what was told', () => {
    expect(viewAfter(...toDescribing, typed('description', 'Не входит'), hungUp).owed).toEqual(['ticketReason', 'registration'])
  })

  it('is the UIN and the address after a provisional number', () => {
    expect(viewAfter(...toProvisional, hungUp).owed).toEqual(['latchReason', 'tellUin', 'email'])
  })

  it('is the information of an escalation that broke off', () => {
    expect(viewAfter(...toSolving, { type: 'operator.escalated' }, hungUp).owed).toEqual(['latchReason', 'email', 'information'])
  })
})
