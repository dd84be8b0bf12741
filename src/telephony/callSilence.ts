import { callSetup } from './callSetup.ts'

/**
 * Silence on both sides (clause 1.8), a region of `talking`; a hold is not silence, and what is said into a muted microphone is:
 *
 *  aside ─media.flowing, sip.resumed─► listening ─(10 s without speech)─► silent: nudge ─(5 s more)─► marked
 *    ▲                                     ▲ └speech─┘                       │ │
 *    └────────────sip.held─────────────────┴──────────────speech─────────────┘ └─sip.held─► aside
 */
export const callSilence = callSetup.createStateConfig({
  initial: 'aside',
  on: { 'sip.held': '.aside' },
  states: {
    aside: { on: { 'media.flowing': 'listening', 'sip.resumed': 'listening' } },
    listening: {
      entry: 'noteSpeech',
      after: { silenceNudge: 'silent' },
      on: {
        'level.measured': [
          { guard: { type: 'isCallerSpeaking', params: ({ event }) => event }, target: 'listening', reenter: true },
          { guard: 'isMuted' },
          { guard: { type: 'isOperatorSpeaking', params: ({ event }) => event }, target: 'listening', reenter: true },
        ],
      },
    },
    silent: {
      initial: 'nudge',
      entry: ['turnClockToSilence', 'noteSilence'],
      exit: ['endSilenceOnClock', { type: 'note', params: { what: 'silenceEnded' } }],
      on: {
        'level.measured': [
          { guard: { type: 'isCallerSpeaking', params: ({ event }) => event }, target: 'listening' },
          { guard: 'isMuted' },
          { guard: { type: 'isOperatorSpeaking', params: ({ event }) => event }, target: 'listening' },
        ],
      },
      states: { nudge: { after: { silenceMark: 'marked' } }, marked: {} },
    },
  },
})
