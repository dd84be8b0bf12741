import type { ReactNode } from 'react'
import type { CallView, TransferView } from '#core/telephony/callView'
import { IncomingCall } from '../call/IncomingCall.tsx'
import { OutgoingCall } from '../call/OutgoingCall.tsx'
import { held, talking } from './callScene.ts'
import { DeskScene } from './DeskScene.tsx'
import { caller } from './people.ts'
import type { transferSceneNames } from './sceneNames.ts'
import { scriptAt, ticket } from './scriptScene.ts'

const nothing = () => undefined
const colleague = { number: '102', name: 'Петрова Мария Константиновна', talkingSince: null }

const passing = (call: CallView, transfer: Partial<TransferView>, blindAllowed = false) => (
  <DeskScene
    script={scriptAt('solving', { ticket })}
    call={{ ...call, transfer: { state: 'choosing', colleague: null, trouble: null, soundLost: false, ...transfer } }}
    blindAllowed={blindAllowed}
  />
)

/** Held to be passed on: promised no time. */
const heldForTransfer = (): CallView => {
  const call = held(24, 'within')
  return { ...call, hold: { ...call.hold, promisedSeconds: null, promisedAt: null, promise: null } }
}

export const transferScenes: Readonly<Record<(typeof transferSceneNames)[number], () => ReactNode>> = {
  transferChoosing: () => passing(talking(), {}),
  transferBlind: () => passing(talking(), {}, true),
  transferCalling: () => passing(heldForTransfer(), { state: 'ringing', colleague }),
  transferTalking: () =>
    passing(heldForTransfer(), { state: 'talking', colleague: { ...colleague, talkingSince: performance.now() - 9_000 } }),
  transferRefused: () =>
    passing(heldForTransfer(), {
      state: 'talking',
      colleague: { ...colleague, talkingSince: performance.now() - 31_000 },
      trouble: { step: 'connect', cause: 'declined' },
    }),
  transferFailed: () => passing(heldForTransfer(), { trouble: { step: 'consult', cause: 'busy' } }),
  transferCallerGone: () =>
    passing(talking(), { state: 'callerGone', colleague: { ...colleague, talkingSince: performance.now() - 31_000 } }),
  transferConnecting: () =>
    passing(heldForTransfer(), { state: 'connecting', colleague: { ...colleague, talkingSince: performance.now() - 31_000 } }),
  transferBlindly: () => passing(talking(), { state: 'referring' }, true),
  transferLeaving: () =>
    passing(
      { ...heldForTransfer(), phase: 'leaving', mute: { muted: true, pending: false, speakingWhileMuted: false } },
      { state: 'leaving', colleague: { ...colleague, talkingSince: performance.now() - 31_000 } },
    ),
  transferUnheard: () =>
    passing(heldForTransfer(), {
      state: 'talking',
      colleague: { ...colleague, talkingSince: performance.now() - 31_000 },
      soundLost: true,
    }),
  leftPassing: () => (
    <DeskScene
      script={scriptAt('wrappingUp', { ticket, callEnded: { by: 'operator' } })}
      call={null}
      leftPassing={{ target: '102', outcome: 'unknown' }}
    />
  ),
  holdRefused: () => {
    const call = talking()
    return <DeskScene script={scriptAt('solving', { ticket })} call={{ ...call, hold: { ...call.hold, refused: true } }} />
  },
  returnRefused: () => {
    const call = held(48, 'within')
    return <DeskScene script={scriptAt('solving', { ticket })} call={{ ...call, hold: { ...call.hold, refused: true } }} />
  },
  returned: () => (
    <main>
      <IncomingCall
        caller={{ ...caller, returnedFrom: '102' }}
        phase="ringing"
        ringingSince={performance.now() - 4_000}
        organisation={null}
        lastTicket={null}
        answerKey="F2"
        autoAnswerAt={null}
        answer={nothing}
        reject={nothing}
        keepToMyself={nothing}
      />
    </main>
  ),
  dialling: () => (
    <main>
      <OutgoingCall caller={caller} phase="alerting" since={performance.now() - 7_000} organisation={null} endKey="F8" end={nothing} />
    </main>
  ),
}
