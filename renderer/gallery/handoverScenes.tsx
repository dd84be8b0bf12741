import type { ReactNode } from 'react'
import type { OfferView } from '#core/desk/offerView'
import type { CallView } from '#core/telephony/callView'
import { IncomingCall } from '../call/IncomingCall.tsx'
import { LiveCall } from '../call/LiveCall.tsx'
import { MicrophoneLevel } from '../call/MicrophoneLevel.tsx'
import { ConsultedPane } from '../handover/ConsultedPane.tsx'
import { DepositNote } from '../handover/DepositNote.tsx'
import { OfferFacts } from '../handover/OfferFacts.tsx'
import { WrittenPane } from '../handover/WrittenPane.tsx'
import { CallLayout } from '../shell/CallLayout.tsx'
import { DeskFrame } from '../shell/DeskFrame.tsx'
import { Navigation } from '../status/Navigation.tsx'
import { held, talking } from './callScene.ts'
import { DeskScene, StripScene } from './DeskScene.tsx'
import { caller, longName, settings } from './people.ts'
import type { handoverSceneNames } from './sceneNames.ts'
import { scriptAt, ticket } from './scriptScene.ts'

const nothing = () => {}
const colleague = { number: '102', name: 'Ершов Павел Игоревич', queueName: null, queueWaitMs: null, pbxUniqueId: null }

const known = (): OfferView => ({
  state: 'known',
  from: colleague.name,
  number: caller.number,
  name: caller.name,
  organisation: longName,
  step: 'solving',
  clause: '1.7',
  ticket: 'SP-4217',
  subject: 'Не проходит подпись контракта',
  notes: 'Ошибка появляется второй день. Сертификат обновляли в понедельник.',
  description: 'При подписании контракта система сообщает, что сертификат не найден.',
  waitedMs: 81_000,
  readAt: performance.now() - 111_000,
  isWaiting: true,
})

const frame = (children: ReactNode, scrolls = false) => (
  <DeskFrame
    scrolls={scrolls}
    status={<StripScene inCall />}
    navigation={<Navigation pages={['desk', 'mail', 'training']} current="desk" practice unseen={0} unanswered={0} />}
  >
    {children}
  </DeskFrame>
)

const ringing = (offer: OfferView) =>
  frame(
    <main>
      <IncomingCall
        caller={colleague}
        phase="ringing"
        ringingSince={performance.now() - 4_000}
        organisation={null}
        lastTicket={null}
        offer={<OfferFacts offer={offer} />}
        answerKey={settings.keys.answer}
        autoAnswerAt={null}
        answer={nothing}
        reject={nothing}
        keepToMyself={nothing}
      />
    </main>,
  )

const live = (view: CallView, note: ReactNode = null) => (
  <LiveCall
    view={view}
    level={<MicrophoneLevel level={view.level} muted={view.mute.muted} />}
    organisation={null}
    keys={settings.keys}
    keypadOpen={false}
    toggleKeypad={nothing}
    endIsNext
    lineAway={false}
    blindAllowed={false}
    isColleague={note === null}
    note={note}
    verbs={{
      end: nothing,
      askToTransfer: nothing,
      askToHold: nothing,
      renew: nothing,
      resume: nothing,
      mute: nothing,
      press: nothing,
    }}
    transferVerbs={{ consult: nothing, transferNow: nothing, connect: nothing, back: nothing, dismiss: nothing }}
  />
)

const consulted = (offer: OfferView) =>
  frame(
    <CallLayout
      call={live({ ...talking(), caller: colleague, callerClock: { queueWaitMs: 0, holdMs: 0, silenceMs: 0, running: null } })}
      script={<ConsultedPane offer={offer} isTaking={false} takeOver={nothing} />}
      ticket={<WrittenPane offer={offer} />}
      protocol={null}
    />,
  )

const asking = (deposit: Parameters<typeof DepositNote>[0]['deposit']) =>
  frame(
    <CallLayout
      call={live(
        {
          ...held(20, 'within'),
          transfer: {
            state: 'talking',
            colleague: { number: '102', name: colleague.name, talkingSince: performance.now() - 9_000 },
            trouble: null,
            soundLost: false,
          },
        },
        <DepositNote deposit={deposit} />,
      )}
      script={null}
      ticket={null}
      protocol={null}
    />,
  )

const ended = { callEnded: { by: 'operator' as const } }

/** A caller who goes from panel to panel, at both of them. */
export const handoverScenes: Readonly<Record<(typeof handoverSceneNames)[number], () => ReactNode>> = {
  ringingOffered: () => ringing(known()),
  ringingUnknownOffer: () => ringing({ state: 'missing' }),
  consulted: () => consulted(known()),
  consultedMissing: () => consulted({ state: 'missing' }),
  asking: () => asking({ isThere: true, fault: null }),
  askingFailed: () => asking({ isThere: false, fault: { code: 'asuoUnreachable' } }),
  handedOn: () => (
    <DeskScene script={scriptAt('wrappingUp', { ...ended, ticket, handedOn: { to: 'Ершов Павел Игоревич', taken: true } })} call={null} />
  ),
  handedOnUntaken: () => (
    <DeskScene
      script={scriptAt('wrappingUp', { ...ended, handedOn: { to: '102', taken: false }, texts: { description: 'Не проходит подпись' } })}
      call={null}
    />
  ),
}
