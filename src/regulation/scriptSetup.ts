import { assign, setup } from 'xstate'
import { hasOwnTicket, hasSolution, isReadyToRefuse, mayRegister, missingEmail, missingInformation } from './completeness.ts'
import type { EndReason, ScriptFacts, TextField } from './facts.ts'
import { mayFinish } from './latch.ts'
import type { ReadyQuestion } from './readyQuestion.ts'
import * as changes from './scriptChanges.ts'
import type { ScriptEvent } from './scriptEvent.ts'
import type { StepName } from './step.ts'
import { keptStep, previousStep } from './wayBack.ts'

/**
 * `kept` are facts of before: the script stands where their trail ends. Of a call that comes back after a reload the caller is gone,
 * so `callEnded` must be set in them; the caller of one that was taken over from a colleague is on the line.
 */
export interface ScriptInput {
  readonly kept?: ScriptFacts
}

type Params<T> = Readonly<T>
type Outcome = NonNullable<ScriptFacts['outcome']>

const isAskedAtEnd = (facts: ScriptFacts): boolean => facts.endAsked && facts.ticket !== null && facts.callEnded === null

const saidYes = (facts: ScriptFacts): boolean => facts.latch !== null && 'answer' in facts.latch && facts.latch.answer === 'yes'

/** The words of `scriptMachine`: what its actions do and what its guards ask. */
export const scriptSetup = setup({
  types: { context: {} as ScriptFacts, events: {} as ScriptEvent, input: {} as ScriptInput, output: {} as ScriptFacts },
  actions: {
    enterStep: assign(({ context }, p: Params<{ step: StepName }>) => changes.enterStep(context, p.step)),
    typeText: assign(({ context }, p: Params<{ field: TextField; value: string }>) => changes.typeText(context, p.field, p.value)),
    chooseBranch: assign(({ context }, p: Params<{ branch: 'new' | 'registered' }>) => changes.chooseBranch(context, p.branch)),
    noteOrganisation: assign((_, p: Params<{ organisation: ScriptFacts['organisation'] }>) => p),
    noteCategory: assign((_, p: Params<{ category: string | null }>) => p),
    tickQuestion: assign(({ context }, p: Params<{ question: ReadyQuestion; ticked: boolean }>) =>
      changes.tickQuestion(context, p.question, p.ticked),
    ),
    register: assign(({ context }, p: Params<{ externalId: string }>) => changes.register(context, p.externalId)),
    unbindTicket: assign(({ context }) => changes.unbind(context)),
    noteSaved: assign(({ context }) => changes.noteSaved(context)),
    noteUin: assign(({ context }, p: Params<{ uin: string }>) => changes.noteUin(context, p.uin)),
    noteProvisional: assign(({ context }, p: Params<{ number: string }>) => changes.noteProvisional(context, p.number)),
    chooseTicket: assign(({ context }, p: Params<Pick<ScriptFacts, 'candidate' | 'organisation'>>) =>
      p.candidate === null ? context : changes.chooseTicket(context, p.candidate, p.organisation),
    ),
    continueTicket: assign(({ context }) => changes.continueTicket(context)),
    followTicket: assign(({ context }) => changes.followTicket(context)),
    tickNumber: assign(({ context }, p: Params<{ ticked: boolean }>) => changes.tickNumber(context, p.ticked)),
    noteEmailRead: assign((_, p: Params<{ emailRead: boolean }>) => p),
    chooseOutcome: assign(({ context }, p: Params<{ outcome: Outcome }>) => changes.chooseOutcome(context, p.outcome)),
    noteRefusalReason: assign((_, p: Params<Pick<ScriptFacts, 'refusalReason'>>) => p),
    answerLatch: assign(({ context }, p: Params<{ answer: 'yes' | 'no' }>) => changes.answerLatch(context, p.answer)),
    noteReason: assign((_, p: Params<{ reason: EndReason }>) => ({ latch: { missed: p.reason } })),
    askAtEnd: assign({ endAsked: true }),
    explainAgain: assign(({ context }) => changes.explainAgain(context)),
    tellEmail: assign(({ context }) => changes.tellEmail(context)),
    noteCallEnded: assign((_, p: Params<{ by: 'caller' | 'operator' | 'line' }>) => ({ callEnded: p })),
    noteCallReturned: assign(({ context }) => changes.noteCallReturned(context)),
    noteHandedOn: assign((_, p: Params<{ to: string }>) => ({
      handedOn: { to: p.to, taken: false },
      callEnded: { by: 'operator' as const },
    })),
    noteTaken: assign((_, p: Params<{ by: string }>) => ({ handedOn: { to: p.by, taken: true } })),
    settle: assign(({ context }) => changes.settle(context, false)),
    settleFinally: assign(({ context }) => changes.settle(context, true)),
  },
  guards: {
    cameFrom: ({ context }, p: Params<{ step: StepName }>) => previousStep(context) === p.step,
    stoodAt: ({ context }, p: Params<{ step: StepName }>) => keptStep(context) === p.step,
    isBranch: ({ context }, p: Params<{ branch: 'new' | 'registered' }>) => context.branch === p.branch,
    isOutcome: ({ context }, p: Params<{ outcome: Outcome }>) => context.outcome === p.outcome,
    hasNoOwnTicket: ({ context }) => !hasOwnTicket(context),
    hasOwnUin: ({ context }) => hasOwnTicket(context) && context.ticket?.uin != null,
    hasOwnNumber: ({ context }) => hasOwnTicket(context) && changes.numberToTell(context) !== null,
    hasNumber: ({ context }) => changes.numberToTell(context) !== null,
    /** A colleague who has the caller now decides what becomes of the ticket. */
    hasTicketHere: ({ context }) => context.ticket !== null && context.handedOn === null,
    isHandedOn: ({ context }) => context.handedOn !== null,
    hasOwnTicket: ({ context }) => hasOwnTicket(context),
    isUnsaved: ({ context }) => context.ticket?.saved === false,
    knowsOrganisation: ({ context }) => context.organisation !== null,
    hasCandidate: ({ context }) => context.candidate !== null,
    mayContinue: ({ context }) => context.candidate?.closed === false && !hasOwnTicket(context),
    mayFollow: ({ context }) => context.candidate !== null && !hasOwnTicket(context),
    mayFollowWithOrganisation: ({ context }) => context.candidate !== null && !hasOwnTicket(context) && context.organisation !== null,
    isContinued: ({ context }) => context.ticket !== null && context.ticket.ref === context.candidate?.ref,
    isFollowed: ({ context }) => context.follows !== null && context.organisation !== null,
    mayRegister: ({ context }) => mayRegister(context),
    mayRegisterLate: ({ context }) => mayRegister(context) && context.ticket === null && context.handedOn?.taken !== true,
    isOurTicket: ({ context }, p: Params<{ externalId: string }>) => context.ticket?.externalId === p.externalId,
    awaitsNumber: ({ context }, p: Params<{ externalId: string }>) =>
      context.ticket?.externalId === p.externalId && context.ticket.uin === null,
    hasSolution: ({ context }) => hasSolution(context),
    hasInformation: ({ context }) => missingInformation(context).length === 0,
    hasReadEmail: ({ context }) => missingEmail(context).length === 0,
    hasRefusal: ({ context }) => isReadyToRefuse(context),
    saidYes: ({ context }) => saidYes(context),
    hearsYes: ({ context }, p: Params<{ answer: string }>) => context.callEnded === null && p.answer === 'yes',
    hearsNo: ({ context }, p: Params<{ answer: string }>) => context.callEnded === null && p.answer === 'no',
    isSolved: ({ context }) => context.outcome === 'solved' && hasSolution(context),
    hasSolvedTicket: ({ context }) => hasSolution(context) && context.ticket !== null && context.handedOn === null,
    callerIsThere: ({ context }) => context.callEnded === null,
    callIsOver: ({ context }) => context.callEnded !== null,
    hearsYesAtEnd: ({ context }, p: Params<{ answer: string }>) => isAskedAtEnd(context) && p.answer === 'yes',
    hearsNoAtEnd: ({ context }, p: Params<{ answer: string }>) => isAskedAtEnd(context) && p.answer === 'no',
    mayGiveReason: ({ context }) =>
      context.handedOn === null &&
      (context.endAsked || context.callEnded !== null) &&
      (context.latch === null || 'missed' in context.latch),
    mayFinish: ({ context }) => mayFinish(context),
  },
})
