import type { ScriptEvent } from '../regulation/scriptEvent.ts'
import type { consultEvent } from '../telephony/consultEvent.ts'
import type { DeskEvent } from './deskEvent.ts'

/**
 * What the desk passes on as it is. Kept apart from the chart, which says when: the call hears only while it lasts, the script
 * until the wrap-up is done.
 */
const passed = <E extends DeskEvent['type'], A extends string>(events: readonly E[], actions: A) =>
  Object.fromEntries(events.map((event) => [event, { actions }])) as { readonly [N in E]: { readonly actions: A } }

/** While a call is under way the line is not left, and its account is not exchanged: that would end the call. */
export const lineKept = { 'operator.leftLine': {}, 'account.changed': {}, 'account.ready': {} } as const

type OfCall = Extract<DeskEvent, { callId: string }>
type OfLeg = Parameters<typeof consultEvent>[0]
/** Of another leg than the caller's: the colleague's, as far as the call knows of one. */
const inCallOrBeside = [
  { guard: { type: 'isInCall' as const, params: ({ event }: { event: OfCall }) => event }, actions: 'tellCall' as const },
  { actions: { type: 'tellOfConsult' as const, params: ({ event }: { event: OfLeg }) => event } },
]
const inCall = { guard: { type: 'isInCall' as const, params: ({ event }: { event: OfCall }) => event }, actions: 'tellCall' as const }

type OfStranger = Extract<DeskEvent, { type: 'sip.turnedAway' }>
/** Whom the telephone sent away while nobody was served stands in «Вызовы». */
export const missedTraffic = {
  'sip.turnedAway': { actions: { type: 'rememberTurnedAway' as const, params: ({ event }: { event: OfStranger }) => event } },
}

export const lineTraffic = passed(
  [
    'microphone.opened',
    'microphone.failed',
    'microphone.lost',
    'microphone.returned',
    'microphone.chosen',
    'line.opened',
    'line.registered',
    'line.unregistered',
    'line.refused',
    'line.displaced',
    'line.lost',
    'line.proven',
    'line.unproven',
    'network.shaken',
    'sip.goodbyeOwed',
    'sip.goodbyeSaid',
    'operator.wentOnLine',
    'operator.leftLine',
    'operator.retried',
    'account.changed',
  ],
  'tellLine',
)

export const callTraffic = {
  ...passed(
    [
      'level.measured',
      'operator.answered',
      'operator.rejected',
      'operator.hungUp',
      'operator.askedToHold',
      'operator.dismissedHold',
      'operator.heldUnwarned',
      'operator.resumed',
      'operator.muted',
      'operator.unmuted',
      'operator.pressedKey',
      'operator.askedToTransfer',
      'operator.dismissedTransfer',
      'operator.consulted',
      'operator.connected',
      'operator.transferred',
      'operator.returnedToCaller',
      'operator.endedConsult',
      'hold.promised',
    ],
    'tellCall',
  ),
  'sip.established': inCallOrBeside,
  'sip.progressed': inCallOrBeside,
  'sip.identified': inCallOrBeside,
  'sip.transferred': inCall,
  'sip.transferRefused': inCall,
  'sip.held': inCall,
  'sip.resumed': inCall,
  'sip.holdRefused': inCall,
  'sip.muted': inCall,
  'sip.ended': inCallOrBeside,
  'media.flowing': inCall,
  'media.interrupted': inCallOrBeside,
  'media.restored': inCallOrBeside,
  'media.measured': inCall,
}

/** What the desk tells the script of its own accord. */
type SaidByDesk = 'call.handedOn' | 'call.taken' | 'call.ended' | 'call.returned'
const tellScript = { actions: 'tellScript' } as const

/** What the script hears of operator and clerk; a forgotten one does not compile. */
export const scriptTraffic = {
  'text.typed': tellScript,
  'answer.new': tellScript,
  'answer.registered': tellScript,
  'organisation.given': tellScript,
  'organisation.absent': tellScript,
  'category.chosen': tellScript,
  'question.ticked': tellScript,
  'ticket.committed': tellScript,
  'ticket.notSaved': tellScript,
  'ticket.uinArrived': tellScript,
  'ticket.provisionalGiven': tellScript,
  'ticket.chosen': tellScript,
  'number.writtenDown': tellScript,
  'refusal.reasonChosen': tellScript,
  'email.readBack': tellScript,
  'latch.answered': tellScript,
  'reason.given': tellScript,
  'operator.proceeded': tellScript,
  'operator.wentBack': tellScript,
  'operator.explainedAgain': tellScript,
  'operator.registered': tellScript,
  'operator.continued': tellScript,
  'operator.linked': tellScript,
  'operator.solved': tellScript,
  'operator.escalated': tellScript,
  'operator.postponed': tellScript,
  'operator.refused': tellScript,
  'operator.askedToEnd': tellScript,
  'operator.finished': tellScript,
} as const satisfies Readonly<Record<Exclude<ScriptEvent['type'], SaidByDesk>, typeof tellScript>>
