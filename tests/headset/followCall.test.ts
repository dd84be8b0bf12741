import { expect, it } from 'vitest'
import type { CallView } from '#core/telephony/callView'
import { changesOf, standOf } from '../../renderer/headset/followCall.ts'

type Stand = Parameters<typeof changesOf>[0]
const none: Stand = { call: 'none', muted: false, held: false }
const open: Stand = { call: 'open', muted: false, held: false }

const view = (phase: CallView['phase'], mute: Partial<CallView['mute']> = {}, hold: CallView['hold']['state'] = 'none') =>
  ({ phase, mute: { muted: false, pending: false, speakingWhileMuted: false, ...mute }, hold: { state: hold } }) as unknown as CallView

it.each([
  ['a ring', none, view('ringing'), ['call.rang']],
  ['an answer that is not confirmed', { ...none, call: 'ringing' }, view('answering'), []],
  ['an answer', { ...none, call: 'ringing' }, view('talking'), ['call.opened']],
  ['a call that is dialled', none, view('dialling'), ['call.opened']],
  ['a mute that is only asked for', open, view('talking', { muted: false, pending: true }), []],
  ['a mute', open, view('talking', { muted: true }), ['call.muted']],
  ['an unmute that is only asked for', { ...open, muted: true }, view('talking', { muted: true, pending: true }), []],
  ['a hold that is only ordered', open, view('talking', {}, 'holding'), []],
  ['a hold', open, view('talking', {}, 'held'), ['call.held']],
  ['a return that is only ordered', { ...open, held: true }, view('talking', {}, 'returning'), []],
  ['a return', { ...open, held: true }, view('talking'), ['call.resumed']],
  ['a call that is being left, the microphone closed', open, view('leaving', { muted: true }), ['call.muted']],
  ['a hang-up that is not confirmed', open, view('hangingUp'), []],
  ['an end, muted or not', { ...open, muted: true }, view('ended', { muted: true }), ['call.closed']],
  ['no call at all', open, null, ['call.closed']],
] as const)('tells the headset of %s', (_, before, now, told) => {
  expect(changesOf(before, standOf(now, before)).map(({ type }) => type)).toEqual(told)
})
