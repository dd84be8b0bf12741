import { assign, emit, fromPromise, setup, stateIn } from 'xstate'
import type { Line, Scenario, Step } from './scenario.ts'

interface ConversationContext {
  readonly scenario: Scenario
  /** Index of the step being played. */
  readonly at: number
  /** How often he has asked into the silence since he last heard the operator. */
  readonly asked: number
  readonly comeback: Line
}

/** What reaches the caller's mind. `warned`: the operator was heard just before the hold began. `spokeMs`: length of what he said. */
export type ConversationEvent =
  | { readonly type: 'operator.speechBegan' }
  | { readonly type: 'operator.speechEnded'; readonly spokeMs: number }
  | { readonly type: 'operator.held'; readonly warned: boolean }
  | { readonly type: 'operator.resumed' }

/** What the caller decides, for the telephone and the report. */
export type ConversationEmitted =
  | { readonly type: 'caller.left' }
  | { readonly type: 'caller.noticed'; readonly what: 'silence' | 'endlessSpeech' | 'endlessHold' }

/** Resolves when the sentence has been played out; stopped by its signal. */
const sayLine = fromPromise<void, Line>(() => Promise.reject(new Error('sayLine is not provided')))

const stepAt = ({ scenario, at }: ConversationContext): Step => scenario.steps[at] ?? { do: 'hangUp' }
const lineAt = (context: ConversationContext): Line => {
  const step = stepAt(context)
  return step.do === 'say' ? step.line : context.comeback
}
const ms = (seconds: number): number => seconds * 1000

/** Shorter sounds are a cough or a key, not speech. */
const shortestSpeechMs = 150

/**
 * The mind of a simulated caller on an answered call: his turn, the operator's turn, holds, silence.
 *
 *                 ┌────────────── next step ◄───────────────────┐
 *   mind: ┌► deciding ─say──► speaking ───────────────────────► ┤
 *         │      ├─listen──► listening{ expecting ─► following ⇄ pausing } ─ he fell silent
 *         │      ├─wait────► waiting ─────────────────────────► ┘
 *         │      └─hangUp──► left
 *         │  listening.expecting ─silence─► asking ─► listening;  asked too often ─► farewell ─► left
 *         │  any of these ─operator.held─► held ─resumed─► comingBack ─► deciding (the same step again)
 *         └─────────────────────────────── held ─too long─► left
 *   operator: silent ⇄ speaking                      (his voice, whatever the caller does)
 */
export const conversationMachine = setup({
  types: {
    context: {} as ConversationContext,
    events: {} as ConversationEvent,
    emitted: {} as ConversationEmitted,
    input: {} as { readonly scenario: Scenario },
  },
  actors: { sayLine },
  actions: {
    takeNextStep: assign({ at: ({ context }) => context.at + 1 }),
    countQuestion: assign({ asked: ({ context }) => context.asked + 1 }),
    forgetQuestions: assign({ asked: 0 }),
    chooseComeback: assign({
      comeback: ({ context }, params: { readonly warned: boolean }) =>
        params.warned ? context.scenario.reactions.hold.whenWarned : context.scenario.reactions.hold.whenNot,
    }),
    notice: emit((_, params: { readonly what: 'silence' | 'endlessSpeech' | 'endlessHold' }) => ({
      type: 'caller.noticed' as const,
      what: params.what,
    })),
    leave: emit({ type: 'caller.left' as const }),
  },
  guards: {
    mustSay: ({ context }) => stepAt(context).do === 'say',
    mustListen: ({ context }) => stepAt(context).do === 'listen',
    mustWait: ({ context }) => stepAt(context).do === 'wait',
    operatorSpeaks: stateIn({ operator: 'speaking' }),
    hasPatience: ({ context }) => context.asked < context.scenario.reactions.silence.times,
    wasSpeech: (_, params: { readonly spokeMs: number }) => params.spokeMs >= shortestSpeechMs,
  },
  delays: {
    /** The operator may take breath: only a longer pause hands the turn over. */
    turnPause: ({ context }) => {
      const step = stepAt(context)
      return ms(step.do === 'listen' ? step.pause : 0)
    },
    silenceLimit: ({ context }) => ms(context.scenario.reactions.silence.after),
    listenLimit: ({ context }) => {
      const step = stepAt(context)
      return ms(step.do === 'listen' ? step.atMost : 0)
    },
    waitLength: ({ context }) => {
      const step = stepAt(context)
      return ms(step.do === 'wait' ? step.seconds : 0)
    },
    holdLimit: ({ context }) => ms(context.scenario.reactions.hold.longest),
  },
}).createMachine({
  id: 'conversation',
  type: 'parallel',
  context: ({ input }) => ({ scenario: input.scenario, at: 0, asked: 0, comeback: input.scenario.reactions.hold.whenWarned }),
  states: {
    operator: {
      initial: 'silent',
      states: {
        silent: { on: { 'operator.speechBegan': 'speaking' } },
        speaking: { on: { 'operator.speechEnded': 'silent', 'operator.held': 'silent' } },
      },
    },
    mind: {
      initial: 'talking',
      states: {
        talking: {
          initial: 'deciding',
          on: {
            'operator.held': { target: 'held', actions: { type: 'chooseComeback', params: ({ event }) => ({ warned: event.warned }) } },
          },
          states: {
            deciding: {
              always: [
                { guard: 'mustSay', target: 'speaking' },
                { guard: 'mustListen', target: 'listening' },
                { guard: 'mustWait', target: 'waiting' },
                { target: '#conversation.mind.left' },
              ],
            },
            speaking: { invoke: { src: 'sayLine', input: ({ context }) => lineAt(context), onDone: 'steppingOn' } },
            listening: {
              initial: 'expecting',
              states: {
                expecting: {
                  always: { guard: 'operatorSpeaks', target: 'hearing' },
                  after: {
                    silenceLimit: [
                      { guard: 'hasPatience', target: '#conversation.mind.talking.asking' },
                      { target: '#conversation.mind.talking.farewell' },
                    ],
                  },
                },
                hearing: {
                  entry: 'forgetQuestions',
                  initial: 'following',
                  after: {
                    listenLimit: {
                      target: '#conversation.mind.talking.steppingOn',
                      actions: { type: 'notice', params: { what: 'endlessSpeech' } },
                    },
                  },
                  states: {
                    following: {
                      on: {
                        'operator.speechEnded': [
                          { guard: { type: 'wasSpeech', params: ({ event }) => ({ spokeMs: event.spokeMs }) }, target: 'pausing' },
                          { target: '#conversation.mind.talking.listening' },
                        ],
                      },
                    },
                    pausing: {
                      on: { 'operator.speechBegan': 'following' },
                      after: { turnPause: '#conversation.mind.talking.steppingOn' },
                    },
                  },
                },
              },
            },
            waiting: { after: { waitLength: 'steppingOn' } },
            asking: {
              entry: ['countQuestion', { type: 'notice', params: { what: 'silence' } }],
              invoke: { src: 'sayLine', input: ({ context }) => context.scenario.reactions.silence.ask, onDone: 'listening' },
            },
            farewell: {
              entry: { type: 'notice', params: { what: 'silence' } },
              invoke: {
                src: 'sayLine',
                input: ({ context }) => context.scenario.reactions.silence.farewell,
                onDone: '#conversation.mind.left',
              },
            },
            steppingOn: { entry: 'takeNextStep', always: 'deciding' },
          },
        },
        held: {
          on: { 'operator.resumed': 'comingBack' },
          after: { holdLimit: { target: 'left', actions: { type: 'notice', params: { what: 'endlessHold' } } } },
        },
        comingBack: {
          on: {
            'operator.held': { target: 'held', actions: { type: 'chooseComeback', params: ({ event }) => ({ warned: event.warned }) } },
          },
          invoke: { src: 'sayLine', input: ({ context }) => context.comeback, onDone: 'talking' },
        },
        left: { type: 'final', entry: 'leave' },
      },
    },
  },
})
