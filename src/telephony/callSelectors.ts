import type { SnapshotFrom } from 'xstate'
import type { callMachine } from './callMachine.ts'
import type { CallView, HoldView, LevelView, MuteView, QualityView, TransferView } from './callView.ts'
import { judgeMicrophone } from './microphoneBand.ts'

export type CallSnapshot = SnapshotFrom<typeof callMachine>

function phase(snapshot: CallSnapshot): CallView['phase'] {
  if (snapshot.matches({ calling: 'ringing' })) return 'alerting'
  if (snapshot.matches({ calling: 'earlyMedia' })) return 'earlyMedia'
  if (snapshot.matches('calling')) return 'dialling'
  if (snapshot.matches('cancelling')) return 'cancelling'
  if (snapshot.matches('ringing')) return 'ringing'
  if (snapshot.matches('rejecting') || snapshot.matches('unanswered')) return 'rejecting'
  if (snapshot.matches('answering')) return 'answering'
  if (snapshot.matches('talking')) return 'talking'
  if (snapshot.matches({ leaving: { word: 'asking' } })) return 'leaving'
  return snapshot.matches('leaving') || snapshot.matches('hangingUp') ? 'hangingUp' : 'ended'
}

function holdState(snapshot: CallSnapshot): HoldView['state'] {
  if (snapshot.matches({ talking: { hold: { held: { way: 'returning' } } } })) return 'returning'
  if (snapshot.matches({ talking: { hold: 'held' } }) || snapshot.matches({ leaving: { caller: 'held' } })) return 'held'
  if (snapshot.matches({ talking: { hold: 'holding' } })) return 'holding'
  return snapshot.matches({ talking: { hold: 'promising' } }) ? 'promising' : 'none'
}

function promiseState(snapshot: CallSnapshot): HoldView['promise'] {
  if (snapshot.matches({ talking: { hold: { held: { promise: 'within' } } } })) return 'within'
  if (snapshot.matches({ talking: { hold: { held: { promise: 'reminding' } } } })) return 'reminding'
  if (snapshot.matches({ talking: { hold: { held: { promise: 'overdue' } } } })) return 'overdue'
  if (snapshot.matches({ talking: { hold: { held: { promise: { unpromised: 'long' } } } } })) return 'long'
  return snapshot.matches({ talking: { hold: { held: { promise: { unpromised: 'tooLong' } } } } }) ? 'tooLong' : null
}

export const holdView = (snapshot: CallSnapshot): HoldView => ({
  state: holdState(snapshot),
  promisedSeconds: snapshot.context.promisedSeconds,
  since: snapshot.context.heldSince,
  promisedAt: snapshot.context.promisedAt,
  promise: promiseState(snapshot),
  refused: snapshot.matches({ talking: { holdOrder: 'refused' } }),
})

const asideStates = [
  ['choosing', 'choosing'],
  ['securing', 'securing'],
  ['awaiting', 'connecting'],
  ['referring', 'referring'],
  ['transferred', 'transferred'],
  ['alone', 'callerGone'],
] as const

function transferState(snapshot: CallSnapshot): TransferView['state'] {
  if (snapshot.matches({ talking: { transfer: { consulting: 'talking' } } })) return 'talking'
  if (snapshot.matches({ talking: { transfer: { consulting: 'connecting' } } })) return 'connecting'
  if (snapshot.matches({ talking: { transfer: { consulting: { calling: 'ringing' } } } })) return 'ringing'
  if (snapshot.matches({ talking: { transfer: { consulting: { calling: 'earlyMedia' } } } })) return 'earlyMedia'
  if (snapshot.matches({ talking: { transfer: 'consulting' } })) return 'dialling'
  if (snapshot.matches({ leaving: { word: 'asking' } })) return 'leaving'
  return asideStates.find(([state]) => snapshot.matches({ talking: { transfer: state } }))?.[1] ?? 'none'
}

export const transferView = (snapshot: CallSnapshot): TransferView => {
  const { consult, transferTrouble } = snapshot.context
  return {
    state: transferState(snapshot),
    colleague: consult && { number: consult.number, name: consult.name, talkingSince: consult.talkingSince },
    trouble: transferTrouble,
    soundLost: snapshot.matches({ talking: { aside: 'interrupted' } }),
  }
}

export const muteView = (snapshot: CallSnapshot): MuteView => ({
  muted:
    snapshot.matches({ talking: { mute: 'muted' } }) ||
    snapshot.matches({ talking: { mute: 'opening' } }) ||
    snapshot.matches({ leaving: { microphone: 'closed' } }),
  pending:
    snapshot.matches({ talking: { mute: 'muting' } }) ||
    snapshot.matches({ talking: { mute: 'opening' } }) ||
    snapshot.matches({ leaving: { microphone: 'closing' } }),
  speakingWhileMuted: snapshot.matches({ talking: { mute: { muted: 'speaking' } } }),
})

function mediaState(snapshot: CallSnapshot): CallView['media'] {
  if (snapshot.matches({ talking: { media: 'interrupted' } })) return 'interrupted'
  return snapshot.matches({ talking: { media: 'restored' } }) ? 'restored' : 'steady'
}

function silence(snapshot: CallSnapshot): CallView['silence'] {
  if (snapshot.matches({ talking: { silence: { silent: 'marked' } } })) return 'marked'
  return snapshot.matches({ talking: { silence: 'silent' } }) ? 'nudge' : 'none'
}

export function levelView({ context }: CallSnapshot): LevelView | null {
  if (context.level === null) return null
  const { operatorDb, operatorPeakDb, callerDb } = context.level
  return { operatorDb, callerDb, band: context.speechDb === null ? null : judgeMicrophone(context.speechDb, operatorPeakDb) }
}

function qualityView(snapshot: CallSnapshot): QualityView {
  const cause = snapshot.context.qualityCause
  if (snapshot.matches({ talking: { quality: { verdict: 'bad' } } })) return { state: 'bad', cause }
  if (snapshot.matches({ talking: { quality: { verdict: 'weak' } } })) return { state: 'weak', cause }
  const isKnown =
    snapshot.matches({ talking: { quality: { verdict: { calm: 'good' } } } }) ||
    snapshot.matches({ talking: { quality: { verdict: { calm: 'doubted' } } } })
  return { state: isKnown ? 'good' : 'unmeasured', cause: null }
}

export const callView = (snapshot: CallSnapshot): CallView => ({
  callId: snapshot.context.callId,
  direction: snapshot.context.direction,
  caller: snapshot.context.caller,
  phase: phase(snapshot),
  ringingSince: snapshot.context.ringingSince,
  talkingSince: snapshot.context.talkingSince,
  soundFlows: snapshot.matches({ talking: { sound: 'flowing' } }),
  waitingKeys: snapshot.context.waitingKeys,
  hold: holdView(snapshot),
  transfer: transferView(snapshot),
  mute: muteView(snapshot),
  media: mediaState(snapshot),
  silence: silence(snapshot),
  callerClock: snapshot.context.callerClock,
  level: levelView(snapshot),
  quality: qualityView(snapshot),
  ended: snapshot.context.ended === null ? null : { by: snapshot.context.ended.by, cause: snapshot.context.ended.cause },
})
