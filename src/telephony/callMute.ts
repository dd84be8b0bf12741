import { callSetup } from './callSetup.ts'

/**
 * The operator's microphone in a call, a region of `talking`; hold and resume do not touch it, a colleague's leg follows it:
 *
 *  open ─operator.muted─► muting ─sip.muted─► muted ─operator.unmuted─► opening ─sip.muted─► open
 *  muted: quiet ─speech─► doubting ─speech again─► speaking ─(3 s without)─► quiet
 *
 * One measurement above the floor may be a cough; two in a row are somebody who talks to nobody.
 */
export const callMute = callSetup.createStateConfig({
  initial: 'open',
  states: {
    open: {
      on: {
        'operator.muted': 'muting',
        'sip.muted': { guard: { type: 'isMutedNow', params: ({ event }) => event }, target: 'muted' },
      },
    },
    muting: {
      entry: [
        { type: 'order', params: { type: 'call.mute', muted: true } },
        { type: 'orderBeside', params: { type: 'call.mute', muted: true } },
      ],
      on: { 'sip.muted': [{ guard: { type: 'isMutedNow', params: ({ event }) => event }, target: 'muted' }, { target: 'open' }] },
    },
    muted: {
      initial: 'quiet',
      entry: { type: 'note', params: { what: 'muted' } },
      on: { 'operator.unmuted': 'opening' },
      states: {
        quiet: {
          on: { 'level.measured': { guard: { type: 'isOperatorSpeaking', params: ({ event }) => event }, target: 'doubting' } },
        },
        doubting: {
          on: {
            'level.measured': [
              { guard: { type: 'isOperatorSpeaking', params: ({ event }) => event }, target: 'speaking' },
              { target: 'quiet' },
            ],
          },
        },
        speaking: {
          after: { mutedSpeechFades: 'quiet' },
          on: {
            'level.measured': {
              guard: { type: 'isOperatorSpeaking', params: ({ event }) => event },
              target: 'speaking',
              reenter: true,
            },
          },
        },
      },
    },
    opening: {
      entry: [
        { type: 'order', params: { type: 'call.mute', muted: false } },
        { type: 'orderBeside', params: { type: 'call.mute', muted: false } },
      ],
      on: {
        'sip.muted': [
          { guard: { type: 'isMutedNow', params: ({ event }) => event }, target: 'muted' },
          { target: 'open', actions: { type: 'note', params: { what: 'unmuted' } } },
        ],
      },
    },
  },
})
