import { callSetup } from './callSetup.ts'

/**
 * How the connection carries the two voices, a region of `talking`:
 *
 *  calm: unmeasured ─fine─► good ─weak─► doubted ─weak─► weak: standing ─poor─► sinking ─(10 s)─► bad: standing ⇄ easing
 *           ▲                 ▲  └─poor─► weak: sinking      │ ▲   not poor ▲───┘                               │
 *           └─sip.held        └─(6 s fine)── clearing ◄─fine─┘ └──────────────────(6 s not poor)────────────────┘
 *
 * One weak measurement is a hiccup and not shown (`unsure` where it was the first one); what is shown stays until things have been
 * better for a while. During a hold nobody measures. Beside it `sums`: what was measured, noted every minute and at the end.
 */
export const callQuality = callSetup.createStateConfig({
  type: 'parallel',
  states: {
    verdict: {
      initial: 'calm',
      on: { 'sip.held': '.calm' },
      states: {
        calm: {
          initial: 'unmeasured',
          on: {
            'media.measured': [
              { guard: { type: 'isFine', params: ({ event }) => event }, target: '.good' },
              { guard: { type: 'isPoor', params: ({ event }) => event }, target: 'weak.sinking' },
              { target: '.doubted' },
            ],
          },
          states: {
            unmeasured: {
              on: { 'media.measured': { guard: { type: 'isWeak', params: ({ event }) => event }, target: 'unsure' } },
            },
            unsure: {
              on: { 'media.measured': { guard: { type: 'isWeak', params: ({ event }) => event }, target: '#qualityWeak' } },
            },
            good: { id: 'qualityGood' },
            doubted: {
              on: { 'media.measured': { guard: { type: 'isWeak', params: ({ event }) => event }, target: '#qualityWeak' } },
            },
          },
        },
        weak: {
          id: 'qualityWeak',
          initial: 'standing',
          on: {
            'media.measured': [
              { guard: { type: 'isFine', params: ({ event }) => event }, target: '.clearing' },
              { guard: { type: 'isPoor', params: ({ event }) => event }, target: '.sinking' },
              { target: '.standing' },
            ],
          },
          states: {
            standing: {},
            sinking: {
              after: { badQuality: '#qualityBad' },
              on: { 'media.measured': { guard: { type: 'isPoor', params: ({ event }) => event } } },
            },
            clearing: {
              after: { betterQuality: '#qualityGood' },
              on: { 'media.measured': { guard: { type: 'isFine', params: ({ event }) => event } } },
            },
          },
        },
        bad: {
          id: 'qualityBad',
          initial: 'standing',
          states: {
            standing: {
              on: { 'media.measured': [{ guard: { type: 'isPoor', params: ({ event }) => event } }, { target: 'easing' }] },
            },
            easing: {
              after: { betterQuality: '#qualityWeak' },
              on: { 'media.measured': { guard: { type: 'isPoor', params: ({ event }) => event }, target: 'standing' } },
            },
          },
        },
      },
    },
    sums: {
      initial: 'summing',
      states: {
        summing: {
          entry: 'forgetQuality',
          exit: 'noteQuality',
          on: { 'media.measured': { actions: { type: 'measureQuality', params: ({ event }) => event } } },
          after: { qualityPeriod: { target: 'summing', reenter: true } },
        },
      },
    },
  },
})
