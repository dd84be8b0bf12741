import { and } from 'xstate'
import { callAside } from './callAside.ts'
import { concludeCall, startCall } from './callContext.ts'
import { callHold } from './callHold.ts'
import { callKeys } from './callKeys.ts'
import { callLeaving } from './callLeaving.ts'
import { callMedia } from './callMedia.ts'
import { callMute } from './callMute.ts'
import { callQuality } from './callQuality.ts'
import { callSetup } from './callSetup.ts'
import { callSilence } from './callSilence.ts'
import { callTransfer } from './callTransfer.ts'

/**
 * One call, which rang here or was dialled here:
 *
 *  calling: dialling ─sip.progressed─► ringing | earlyMedia ─sip.established─► talking
 *     └─hungUp─► cancelling ─sip.ended, too long─► ended          no answer within dialLimit ─► ended
 *
 *  ringing ─answered─► answering ─sip.established─► talking ∥ ─hungUp─► hangingUp ─sip.ended, too long─► ended
 *     │ └─rejected─► rejecting ─sip.ended, too long─► ended   sound · hold · transfer · mute · media · aside · keys · silence · quality · meter · holdOrder
 *     ├─ringLimit─► unanswered ─sip.ended, too long─► ended
 *     └─sip.ended (cancelled, answered elsewhere, no answer) from any state─► ended
 *  talking, the PBX passing the caller on ─hungUp─► leaving: its word is waited for a moment, then hangingUp
 *  talking, the caller gone and a colleague still there ─that leg ends─► parted: noted as ended before
 *
 *  sound:     waiting ─media.flowing─► flowing: unheard ─the operator speaks─► heard
 *  holdOrder: fine ─sip.holdRefused─► refused ─(a while), next order─► fine
 *
 * What is shown is what the other end confirmed; what was ordered and is not yet confirmed is a state of its own.
 */
export const callMachine = callSetup.createMachine({
  id: 'call',
  context: ({ input }) => startCall(input),
  initial: 'beginning',
  on: {
    'sip.ended': { target: '.ended', actions: { type: 'conclude', params: ({ event }) => event } },
    'caller.handedOver': { actions: { type: 'takeUpCaller', params: ({ event }) => event } },
    'sip.identified': { actions: { type: 'identify', params: ({ event }) => event } },
  },
  states: {
    beginning: { always: [{ guard: 'isDialled', target: 'calling' }, { target: 'ringing' }] },
    calling: {
      initial: 'dialling',
      entry: [
        { type: 'note', params: ({ context }) => ({ what: 'dialled', number: context.caller.number }) },
        { type: 'order', params: ({ context }) => ({ type: 'call.dial', number: context.caller.number }) },
      ],
      on: {
        'sip.progressed': [
          { guard: { type: 'isHeardEarly', params: ({ event }) => event }, target: '.earlyMedia' },
          { target: '.ringing' },
        ],
        'sip.established': 'talking',
        'operator.hungUp': 'cancelling',
      },
      after: {
        dialLimit: {
          target: 'ended',
          actions: [
            { type: 'order', params: { type: 'call.hangUp' } },
            { type: 'conclude', params: { by: 'line', cause: 'noAnswer' } },
          ],
        },
      },
      states: { dialling: {}, ringing: {}, earlyMedia: {} },
    },
    cancelling: {
      entry: { type: 'order', params: { type: 'call.hangUp' } },
      after: { endLimit: { target: 'ended', actions: { type: 'conclude', params: { by: 'operator', cause: 'cancelled' } } } },
    },
    ringing: {
      entry: {
        type: 'note',
        params: ({ context }) => ({ what: 'rang', number: context.caller.number, queueWaitMs: context.caller.queueWaitMs }),
      },
      on: { 'operator.answered': 'answering', 'operator.rejected': 'rejecting' },
      after: { ringLimit: 'unanswered' },
    },
    unanswered: {
      entry: { type: 'order', params: { type: 'call.leaveUnanswered' } },
      after: { endLimit: { target: 'ended', actions: { type: 'conclude', params: { by: 'line', cause: 'noAnswer' } } } },
    },
    rejecting: {
      entry: { type: 'order', params: { type: 'call.reject' } },
      after: { endLimit: { target: 'ended', actions: { type: 'conclude', params: { by: 'operator', cause: 'rejected' } } } },
    },
    answering: {
      entry: { type: 'order', params: { type: 'call.answer' } },
      on: { 'sip.established': 'talking', 'operator.hungUp': 'hangingUp' },
      after: {
        answerLimit: {
          target: 'ended',
          actions: [
            { type: 'order', params: { type: 'call.hangUp' } },
            { type: 'conclude', params: { by: 'line', cause: 'mediaFailed' } },
          ],
        },
      },
    },
    talking: {
      type: 'parallel',
      entry: ['noteTalk', { type: 'turnClock', params: { to: null } }, { type: 'note', params: { what: 'answered' } }],
      exit: ['noteLevels'],
      on: {
        'operator.hungUp': [
          {
            guard: and(['isPassingOn', 'isHeld', 'isMuted']),
            target: ['#call.leaving.caller.held', '#call.leaving.microphone.closed'],
          },
          { guard: and(['isPassingOn', 'isHeld']), target: '#call.leaving.caller.held' },
          { guard: and(['isPassingOn', 'isMuted']), target: '#call.leaving.microphone.closed' },
          { guard: 'isPassingOn', target: 'leaving' },
          { target: 'hangingUp', actions: 'endConsult' },
        ],
      },
      states: {
        sound: {
          initial: 'waiting',
          states: {
            waiting: { on: { 'media.flowing': { target: 'flowing', actions: { type: 'note', params: { what: 'mediaFlowed' } } } } },
            flowing: {
              initial: 'unheard',
              states: {
                unheard: {
                  on: {
                    'level.measured': [
                      { guard: 'isHeld' },
                      { guard: 'isMuted' },
                      {
                        guard: { type: 'isOperatorSpeaking', params: ({ event }) => event },
                        target: 'heard',
                        actions: { type: 'note', params: { what: 'speechHeard' } },
                      },
                    ],
                  },
                },
                heard: {},
              },
            },
          },
        },
        hold: callHold,
        holdOrder: {
          initial: 'fine',
          states: {
            fine: { on: { 'sip.holdRefused': 'refused' } },
            refused: {
              after: { refusalShown: 'fine' },
              on: {
                'sip.holdRefused': { target: 'refused', reenter: true },
                'sip.held': 'fine',
                'sip.resumed': 'fine',
                'operator.askedToHold': 'fine',
                'hold.promised': 'fine',
                'operator.resumed': 'fine',
              },
            },
          },
        },
        transfer: callTransfer,
        mute: callMute,
        media: callMedia,
        aside: callAside,
        keys: callKeys,
        silence: callSilence,
        quality: callQuality,
        meter: {
          initial: 'measuring',
          states: {
            measuring: {
              on: {
                'level.measured': [
                  { guard: 'isHeld', actions: { type: 'measureAside', params: ({ event }) => event } },
                  { guard: 'isMuted', actions: { type: 'measureMutedSpeech', params: ({ event }) => event } },
                  { actions: { type: 'measureSpeech', params: ({ event }) => event } },
                ],
              },
              after: { levelPeriod: { target: 'measuring', reenter: true, actions: ['noteLevels', 'forgetLevels'] } },
            },
          },
        },
      },
    },
    leaving: callLeaving,
    hangingUp: {
      entry: { type: 'order', params: { type: 'call.hangUp' } },
      after: { endLimit: { target: 'ended', actions: { type: 'conclude', params: { by: 'operator', cause: 'normal' } } } },
    },
    ended: { type: 'final', entry: 'noteEnded' },
    parted: { type: 'final' },
  },
  output: ({ context }) => concludeCall(context),
})
