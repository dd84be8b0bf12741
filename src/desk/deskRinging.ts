import { deskSetup } from './deskSetup.ts'
import { callTraffic, lineKept } from './traffic.ts'

/**
 * Somebody rings:
 *
 *  deciding ─setting or caller's wish─► counting ─autoAnswerPause, still on line─► beeping ─beepPause─► (answers)
 *     └─► byHand ◄── operator.keptToHimself, or he answers or rejects himself ──┘        ┘
 *
 *  An automatic answer is announced in the ear before the microphone opens. Two calls in a row that rang in vain begin a break.
 */
export const deskRinging = deskSetup.createStateConfig({
  id: 'ringing',
  entry: [
    { type: 'stand', params: { as: 'ringing' } },
    { type: 'askClerk', params: ({ context }) => ({ type: 'clerk.callAttention', caller: context.call?.caller.number ?? '' }) },
    'readOffer',
  ],
  exit: { type: 'askClerk', params: { type: 'clerk.callAttention', caller: null } },
  on: {
    ...callTraffic,
    ...lineKept,
    'operator.answered': { target: '.byHand', actions: 'tellCall' },
    'operator.rejected': { target: '.byHand', actions: 'tellCall' },
    'operator.keptToHimself': '.byHand',
    'call.noted': [
      {
        guard: { type: 'isAnsweredOffer', params: ({ event }) => event },
        target: '#consulted',
        actions: [{ type: 'note', params: ({ event }) => event }, 'rememberNow', 'forgetUnanswered'],
      },
      {
        guard: { type: 'isAbout', params: ({ event }) => ({ entry: event.entry, what: 'answered' }) },
        target: '#answered',
        actions: [{ type: 'note', params: ({ event }) => event }, 'forgetUnanswered'],
      },
      { actions: { type: 'note', params: ({ event }) => event } },
    ],
    'xstate.done.actor.call': [
      {
        guard: { type: 'isUnattended', params: ({ event }) => event },
        target: '#idle',
        actions: [
          { type: 'reportEnd', params: ({ event }) => event },
          'forgetCall',
          'forgetUnanswered',
          { type: 'beginBreak', params: { reason: 'notAnswering' } },
        ],
      },
      {
        target: '#idle',
        actions: [
          { type: 'reportEnd', params: ({ event }) => event },
          { type: 'countUnanswered', params: ({ event }) => event },
          'forgetCall',
        ],
      },
    ],
  },
  initial: 'deciding',
  states: {
    deciding: { always: [{ guard: 'answersByItself', target: 'counting' }, { target: 'byHand' }] },
    byHand: {},
    counting: {
      entry: 'noteAutoAnswer',
      after: { autoAnswerPause: [{ guard: 'isOnLine', target: 'beeping' }, { target: 'byHand' }] },
    },
    beeping: {
      entry: 'announceAnswer',
      after: { beepPause: { target: 'byHand', actions: { type: 'orderCall', params: { type: 'operator.answered' } } } },
    },
  },
})
