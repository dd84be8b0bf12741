import type { ReactNode } from 'react'
import type { TicketPage } from '#core/asuo/ticket'
import type { AsuoLink } from '#core/bridge/session'
import type { BreakReason } from '#core/desk/breakReason'
import { isUnnamed } from '#core/regulation/organisationName'
import type { PartingTransfer } from '#core/regulation/partingTransfer'
import { protocolEntries } from '#core/regulation/protocol'
import type { CallView } from '#core/telephony/callView'
import type { LineView } from '#core/telephony/lineView'
import { similarTicket } from '#core/tickets/similarTicket'
import { type Asked, notAsked } from '../bridge/asked.ts'
import { EndedCall } from '../call/EndedCall.tsx'
import { LiveCall } from '../call/LiveCall.tsx'
import { MicrophoneLevel } from '../call/MicrophoneLevel.tsx'
import { CallBackButton } from '../dial/CallBackButton.tsx'
import type { Saved } from '../kit/SavedMark.tsx'
import { KnowledgePanel } from '../knowledge/KnowledgePanel.tsx'
import { ProtocolStrip } from '../protocol/ProtocolStrip.tsx'
import { IdentifyingStep } from '../script/IdentifyingStep.tsx'
import { ScriptPane } from '../script/ScriptPane.tsx'
import { CallLayout } from '../shell/CallLayout.tsx'
import { DeskFrame } from '../shell/DeskFrame.tsx'
import { Navigation } from '../status/Navigation.tsx'
import { StatusStrip } from '../status/StatusStrip.tsx'
import { spokenNumber } from '../text/spokenNumber.ts'
import { useText } from '../text/TextProvider.tsx'
import { Notes } from '../tickets/Notes.tsx'
import { OrganisationTickets } from '../tickets/OrganisationTickets.tsx'
import { SimilarTicket } from '../tickets/SimilarTicket.tsx'
import { TicketCard } from '../tickets/TicketCard.tsx'
import { TicketPane } from '../tickets/TicketPane.tsx'
import { TicketSearch } from '../tickets/TicketSearch.tsx'
import { organisation, settings, tickets } from './people.ts'
import type { scriptAt } from './scriptScene.ts'

const nothing = () => {}

export const onLine: LineView = {
  lamp: 'onLine',
  stage: 'registered',
  loss: null,
  nextTryAt: null,
  goodbye: 'none',
  wanted: true,
  fault: null,
  provenAt: performance.now() - 3000,
  roundTripMs: 4,
  microphoneLabel: 'Гарнитура',
}

type StripProps = Readonly<{
  line?: LineView
  asuo?: AsuoLink['state']
  waiting?: number
  attention?: number
  inCall?: boolean
  onBreak?: boolean
  nextBreak?: BreakReason | null
}>

export const StripScene = ({
  line = onLine,
  asuo = 'up',
  waiting = 0,
  attention = 0,
  inCall = false,
  onBreak = false,
  nextBreak = null,
}: StripProps) => (
  <StatusStrip
    name="Соколова Мария Андреевна"
    line={line}
    asuo={asuo}
    waiting={waiting}
    attention={attention}
    onBreak={onBreak}
    nextBreak={nextBreak}
    inCall={inCall}
    goOn={nothing}
    leave={nothing}
    takeBreak={nothing}
    endBreak={nothing}
    openSettings={nothing}
    showOutbox={nothing}
    signIn={nothing}
  />
)

type Props = Readonly<{
  script: ReturnType<typeof scriptAt>
  call: CallView | null
  leftPassing?: PartingTransfer
  /** How the call sounded that is over. */
  sound?: ReactNode
  organisationName?: string
  asuo?: AsuoLink['state']
  waiting?: number
  saved?: Saved
  keypadOpen?: boolean
  searched?: string
  /** What stands in the search of the knowledge base. */
  asked?: string
  line?: LineView
  blindAllowed?: boolean
  nextBreak?: BreakReason | null
}>

/** The desk during a call, of literal props. */
export const DeskScene = (props: Props) => {
  const { script, call, asuo = 'up', waiting = 0, saved = 'saved', keypadOpen = false, searched = '', asked = '' } = props
  const { line = onLine, blindAllowed = false } = props
  const { language } = useText()
  const { view, facts } = script
  const entries = protocolEntries({ facts, chronicle: [] })
  const name = props.organisationName ?? (isUnnamed(facts) ? null : organisation.name)
  const step = { view, facts, send: nothing }
  const found: Asked<TicketPage> = { state: 'answered', last: { items: [...tickets] }, fault: null }
  const similar = similarTicket({ text: facts.texts.description, category: facts.category }, isUnnamed(facts) ? [] : tickets)
  const helps = ['offeringHelp', 'solving', 'escalating'].includes(view.step)
  return (
    <DeskFrame
      scrolls={false}
      status={<StripScene line={line} asuo={asuo} waiting={waiting} nextBreak={props.nextBreak ?? null} inCall />}
      navigation={<Navigation pages={['desk', 'mail', 'training']} current="desk" practice unseen={0} unanswered={0} />}
    >
      <CallLayout
        call={
          call === null ? (
            <EndedCall
              by={facts.handedOn ? 'handedOn' : (facts.callEnded?.by ?? 'caller')}
              number="+78125394101"
              organisation={name}
              end={view.interrupted ? nothing : null}
              leftPassing={props.leftPassing ?? null}
              sound={props.sound}
            >
              <CallBackButton why={null} callBack={nothing} prominent={facts.callEnded?.by === 'line'} />
            </EndedCall>
          ) : (
            <LiveCall
              view={call}
              level={<MicrophoneLevel level={call.level} muted={call.mute.muted} />}
              organisation={name}
              keys={settings.keys}
              keypadOpen={keypadOpen}
              toggleKeypad={nothing}
              endIsNext={view.hangsUp}
              lineAway={line.lamp !== 'onLine'}
              blindAllowed={blindAllowed}
              verbs={{
                end: nothing,
                askToHold: nothing,
                renew: nothing,
                resume: nothing,
                mute: nothing,
                press: nothing,
                askToTransfer: nothing,
              }}
              transferVerbs={{ consult: nothing, transferNow: nothing, connect: nothing, back: nothing, dismiss: nothing }}
            />
          )
        }
        script={
          <ScriptPane
            {...step}
            nextKey={settings.keys.next}
            spoken={{
              operator: 'Иван Петров',
              isOutgoing: false,
              hour: 10,
              queueWaitMs: 75_000,
              callerName: facts.texts.callerName || null,
              number: facts.ticket?.uin ?? null,
              spokenNumber: view.number?.text ? spokenNumber(language, view.number.text) : '',
              subject: facts.candidate?.subject ?? null,
              redirectTo: facts.texts.redirectTo || null,
            }}
            identifying={
              <IdentifyingStep
                {...step}
                search={{
                  byInn: { state: 'answered', last: isUnnamed(facts) ? [] : [organisation], fault: null },
                  typeInn: nothing,
                  typedName: searched,
                  typeName: nothing,
                  byName: searched === '' ? notAsked : { state: 'answered', last: [organisation], fault: null },
                  choose: nothing,
                }}
              />
            }
            search={<TicketSearch typed="подпись" type={nothing} found={found} choose={nothing} chosen={null} />}
            similar={similar && <SimilarTicket ticket={similar} choose={nothing} />}
            candidate={tickets[0] && <TicketCard ticket={tickets[0]} />}
          />
        }
        ticket={
          <TicketPane facts={{ ...facts, organisation: facts.organisation && { inn: organisation.inn, name } }}>
            <Notes value={facts.texts.notes} saved={saved} type={nothing} />
            {helps && (
              <KnowledgePanel
                matter={{ subject: facts.ticket?.subject ?? '', category: facts.category }}
                solution={facts.texts.solution}
                change={nothing}
                explained={view.explained}
                insertKey={settings.keys.article}
                asked={asked}
              />
            )}
            <OrganisationTickets tickets={isUnnamed(facts) ? [] : tickets} choose={nothing} chosen={null} />
          </TicketPane>
        }
        protocol={<ProtocolStrip entries={entries.filter(({ clause }) => clause.startsWith('1.'))} open={nothing} />}
      />
    </DeskFrame>
  )
}
