import type { OpenCall } from '../desk/openCall.ts'
import { blankFacts } from './blankFacts.ts'
import { foundTicket } from './foundTicket.ts'
import { scriptSetup } from './scriptSetup.ts'
import { waysBack, waysToKeptStep } from './wayBack.ts'

/**
 * The telephone call by the regulation, clauses 1.1–1.13. No effects: what is to be done is written into `facts.orders`.
 *
 *  greeting ─new──► identifying ──► describing ◄──────notSaved─┐
 *     │                  ▲ linked, no INN │ └──registered──► registering ─uin──► dictating ◄─uin─ provisional
 *     └registered─► finding ─► reviewing ─┘linked                 └──no answer──► provisional
 *                                 └──continued─► offeringHelp ◄──── dictating, provisional
 *  offeringHelp ─► solving ─solved─► confirming ─yes─► parting            («Нет» goes back to solving)
 *                     ├─escalated─► escalating ─► takingEmail ─► parting
 *                     ├─postponed───────────────► takingEmail
 *                     └─refused──► refusing ────► parting
 *  any ─call.ended, call.handedOn─► wrappingUp ─operator.finished, latch settled─► finished
 *  wrappingUp ─call.returned─► the step before it: the caller was called back
 *  a kept call comes back to its step, its caller gone; «Завершить» then leads to wrappingUp
 *  «Назад» returns along the trail, «Далее» walks it again: answers live in the facts and are never unset by walking.
 */
export const scriptMachine = scriptSetup.createMachine({
  id: 'script',
  context: ({ input }) => input.kept ?? blankFacts(),
  initial: 'returning',
  on: {
    'text.typed': { actions: { type: 'typeText', params: ({ event }) => event } },
    'organisation.given': {
      guard: 'hasNoOwnTicket',
      actions: { type: 'noteOrganisation', params: ({ event: { inn, name } }) => ({ organisation: { inn, name } }) },
    },
    'organisation.absent': {
      guard: 'hasNoOwnTicket',
      actions: { type: 'noteOrganisation', params: ({ event }) => ({ organisation: { absentReason: event.reason } }) },
    },
    'category.chosen': { actions: { type: 'noteCategory', params: ({ event: { category } }) => ({ category }) } },
    'question.ticked': { guard: 'callerIsThere', actions: { type: 'tickQuestion', params: ({ event }) => event } },
    'ticket.committed': { guard: { type: 'isOurTicket', params: ({ event }) => event }, actions: 'noteSaved' },
    'ticket.notSaved': { guard: 'isUnsaved', actions: 'unbindTicket' },
    'ticket.uinArrived': {
      guard: { type: 'isOurTicket', params: ({ event }) => event },
      actions: { type: 'noteUin', params: ({ event }) => event },
    },
    'ticket.provisionalGiven': {
      guard: { type: 'awaitsNumber', params: ({ event }) => event },
      actions: { type: 'noteProvisional', params: ({ event }) => ({ number: event.provisionalNumber }) },
    },
    'number.writtenDown': { guard: 'hasNumber', actions: { type: 'tickNumber', params: ({ event }) => event } },
    'email.readBack': { actions: { type: 'noteEmailRead', params: ({ event }) => ({ emailRead: event.ticked }) } },
    'refusal.reasonChosen': { actions: { type: 'noteRefusalReason', params: ({ event }) => ({ refusalReason: event.reason }) } },
    'operator.wentBack': waysBack,
    'operator.explainedAgain': { actions: 'explainAgain' },
    'operator.askedToEnd': [{ guard: 'callIsOver', target: '.wrappingUp', actions: 'settle' }, { actions: 'askAtEnd' }],
    'latch.answered': [
      {
        guard: { type: 'hearsYesAtEnd', params: ({ event }) => event },
        target: '.parting',
        actions: { type: 'answerLatch', params: ({ event }) => event },
      },
      {
        guard: { type: 'hearsNoAtEnd', params: ({ event }) => event },
        target: '.solving',
        actions: { type: 'answerLatch', params: ({ event }) => event },
      },
    ],
    'reason.given': { guard: 'mayGiveReason', actions: { type: 'noteReason', params: ({ event }) => event } },
    'call.handedOn': {
      guard: 'callerIsThere',
      target: '.wrappingUp',
      actions: [{ type: 'noteHandedOn', params: ({ event }) => event }, 'settle'],
    },
    'call.taken': { guard: 'isHandedOn', actions: { type: 'noteTaken', params: ({ event }) => event } },
    'call.ended': {
      guard: 'callerIsThere',
      target: '.wrappingUp',
      actions: [{ type: 'noteCallEnded', params: ({ event: { by } }) => ({ by }) }, 'settle'],
    },
    'call.returned': { guard: 'callIsOver', actions: 'noteCallReturned' },
  },
  states: {
    returning: { always: [...waysToKeptStep, { target: 'greeting' }] },
    greeting: {
      entry: { type: 'enterStep', params: { step: 'greeting' } },
      on: {
        'answer.new': { guard: 'hasNoOwnTicket', target: 'identifying', actions: { type: 'chooseBranch', params: { branch: 'new' } } },
        'answer.registered': {
          guard: 'hasNoOwnTicket',
          target: 'finding',
          actions: { type: 'chooseBranch', params: { branch: 'registered' } },
        },
        'operator.proceeded': [
          { guard: { type: 'isBranch', params: { branch: 'new' } }, target: 'identifying' },
          { guard: { type: 'isBranch', params: { branch: 'registered' } }, target: 'finding' },
        ],
      },
    },
    identifying: {
      entry: { type: 'enterStep', params: { step: 'identifying' } },
      on: {
        'operator.proceeded': { guard: 'knowsOrganisation', target: 'describing' },
        'ticket.chosen': {
          guard: 'hasNoOwnTicket',
          target: 'reviewing',
          actions: { type: 'chooseTicket', params: ({ event }) => foundTicket(event) },
        },
      },
    },
    describing: {
      entry: { type: 'enterStep', params: { step: 'describing' } },
      on: {
        'operator.registered': { guard: 'mayRegister', target: 'registering', actions: { type: 'register', params: ({ event }) => event } },
        'operator.proceeded': [
          { guard: 'hasOwnUin', target: 'dictating' },
          { guard: 'hasOwnNumber', target: 'provisional' },
        ],
        'ticket.chosen': {
          guard: 'hasNoOwnTicket',
          target: 'reviewing',
          actions: { type: 'chooseTicket', params: ({ event }) => foundTicket(event) },
        },
      },
    },
    registering: {
      entry: { type: 'enterStep', params: { step: 'registering' } },
      on: {
        'ticket.uinArrived': {
          guard: { type: 'isOurTicket', params: ({ event }) => event },
          target: 'dictating',
          actions: { type: 'noteUin', params: ({ event }) => event },
        },
        'ticket.provisionalGiven': {
          guard: { type: 'awaitsNumber', params: ({ event }) => event },
          target: 'provisional',
          actions: { type: 'noteProvisional', params: ({ event }) => ({ number: event.provisionalNumber }) },
        },
        'ticket.notSaved': { guard: 'isUnsaved', target: 'describing', actions: 'unbindTicket' },
        'operator.wentBack': {},
      },
    },
    dictating: {
      entry: { type: 'enterStep', params: { step: 'dictating' } },
      on: {
        'operator.proceeded': { target: 'offeringHelp' },
      },
    },
    provisional: {
      entry: { type: 'enterStep', params: { step: 'provisional' } },
      on: {
        'ticket.uinArrived': {
          guard: { type: 'isOurTicket', params: ({ event }) => event },
          target: 'dictating',
          actions: { type: 'noteUin', params: ({ event }) => event },
        },
        'operator.proceeded': { target: 'offeringHelp', actions: 'tellEmail' },
      },
    },
    finding: {
      entry: { type: 'enterStep', params: { step: 'finding' } },
      on: {
        'operator.proceeded': { guard: 'hasCandidate', target: 'reviewing' },
        'ticket.chosen': {
          guard: 'hasNoOwnTicket',
          target: 'reviewing',
          actions: { type: 'chooseTicket', params: ({ event }) => foundTicket(event) },
        },
      },
    },
    reviewing: {
      entry: { type: 'enterStep', params: { step: 'reviewing' } },
      on: {
        'operator.continued': { guard: 'mayContinue', target: 'offeringHelp', actions: 'continueTicket' },
        'operator.linked': [
          { guard: 'mayFollowWithOrganisation', target: 'describing', actions: 'followTicket' },
          { guard: 'mayFollow', target: 'identifying', actions: 'followTicket' },
        ],
        'operator.proceeded': [
          { guard: 'isContinued', target: 'offeringHelp' },
          { guard: 'isFollowed', target: 'describing' },
        ],
      },
    },
    offeringHelp: {
      entry: { type: 'enterStep', params: { step: 'offeringHelp' } },
      on: {
        'operator.proceeded': { target: 'solving' },
      },
    },
    solving: {
      entry: { type: 'enterStep', params: { step: 'solving' } },
      on: {
        'operator.solved': {
          guard: 'hasSolution',
          target: 'confirming',
          actions: { type: 'chooseOutcome', params: { outcome: 'solved' } },
        },
        'operator.escalated': { target: 'escalating', actions: { type: 'chooseOutcome', params: { outcome: 'escalated' } } },
        'operator.postponed': { target: 'takingEmail', actions: { type: 'chooseOutcome', params: { outcome: 'later' } } },
        'operator.refused': { target: 'refusing', actions: { type: 'chooseOutcome', params: { outcome: 'refused' } } },
        'operator.proceeded': [
          { guard: 'isSolved', target: 'confirming' },
          { guard: { type: 'isOutcome', params: { outcome: 'escalated' } }, target: 'escalating' },
          { guard: { type: 'isOutcome', params: { outcome: 'later' } }, target: 'takingEmail' },
          { guard: { type: 'isOutcome', params: { outcome: 'refused' } }, target: 'refusing' },
        ],
      },
    },
    confirming: {
      entry: { type: 'enterStep', params: { step: 'confirming' } },
      on: {
        'latch.answered': [
          {
            guard: { type: 'hearsYes', params: ({ event }) => event },
            target: 'parting',
            actions: { type: 'answerLatch', params: ({ event }) => event },
          },
          {
            guard: { type: 'hearsNo', params: ({ event }) => event },
            target: 'solving',
            actions: { type: 'answerLatch', params: ({ event }) => event },
          },
        ],
        'operator.proceeded': { guard: 'saidYes', target: 'parting' },
      },
    },
    escalating: {
      entry: { type: 'enterStep', params: { step: 'escalating' } },
      on: {
        'operator.proceeded': { guard: 'hasInformation', target: 'takingEmail' },
      },
    },
    takingEmail: {
      entry: { type: 'enterStep', params: { step: 'takingEmail' } },
      on: {
        'operator.proceeded': { guard: 'hasReadEmail', target: 'parting', actions: 'tellEmail' },
      },
    },
    refusing: {
      entry: { type: 'enterStep', params: { step: 'refusing' } },
      on: {
        'operator.proceeded': { guard: 'hasRefusal', target: 'parting' },
      },
    },
    parting: {
      entry: { type: 'enterStep', params: { step: 'parting' } },
      on: {
        'operator.proceeded': { guard: 'callIsOver', target: 'wrappingUp', actions: 'settle' },
      },
    },
    wrappingUp: {
      entry: { type: 'enterStep', params: { step: 'wrappingUp' } },
      on: {
        'operator.registered': { guard: 'mayRegisterLate', actions: { type: 'register', params: ({ event }) => event } },
        'ticket.chosen': { guard: 'hasNoOwnTicket', actions: { type: 'chooseTicket', params: ({ event }) => foundTicket(event) } },
        'operator.continued': { guard: 'mayContinue', actions: 'continueTicket' },
        'operator.linked': { guard: 'mayFollow', actions: 'followTicket' },
        'operator.solved': { guard: 'hasSolvedTicket', actions: { type: 'chooseOutcome', params: { outcome: 'solved' } } },
        'operator.escalated': { guard: 'hasTicketHere', actions: { type: 'chooseOutcome', params: { outcome: 'escalated' } } },
        'operator.postponed': { guard: 'hasTicketHere', actions: { type: 'chooseOutcome', params: { outcome: 'later' } } },
        'operator.refused': { guard: 'hasTicketHere', actions: { type: 'chooseOutcome', params: { outcome: 'refused' } } },
        'operator.finished': { guard: 'mayFinish', target: 'finished', actions: 'settleFinally' },
        'operator.wentBack': {},
        'operator.askedToEnd': {},
        'call.returned': { guard: 'callIsOver', target: 'returning', actions: 'noteCallReturned' },
      },
    },
    finished: { type: 'final', entry: { type: 'enterStep', params: { step: 'finished' } } },
  },
  // XState relays no snapshot of a finished child: what its last transition wrote down leaves it here.
  output: ({ context }) => context,
})

/** The script of a kept call, at the step and with the texts it had. */
export const restoreScript = (openCall: OpenCall) => scriptMachine.resolveState({ value: openCall.step, context: openCall.facts })
