import type { ScriptFacts } from '#core/regulation/facts'
import type { StepView } from '#core/regulation/scriptSelectors'
import type { Settings } from '#core/settings/settings'
import { useDeskSend } from '../desk/useDesk.tsx'
import { ScriptPane } from '../script/ScriptPane.tsx'
import { spokenName } from '../text/spokenName.ts'
import { spokenNumber } from '../text/spokenNumber.ts'
import { useText } from '../text/TextProvider.tsx'
import { CandidatePart } from './CandidatePart.tsx'
import { OrganisationPart } from './OrganisationPart.tsx'
import { SearchPart } from './SearchPart.tsx'
import { SimilarPart } from './SimilarPart.tsx'

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

type Props = Readonly<{
  settings: Settings
  view: StepView
  facts: ScriptFacts
  operator: string
  queueWaitMs: number | null
  isOutgoing: boolean
  callerNumber: string
}>

/** The middle column: the script. */
export const ScriptColumn = ({ settings, view, facts, operator, queueWaitMs, isOutgoing, callerNumber }: Props) => {
  const { language } = useText()
  const send = useDeskSend()
  const step = { view, facts, send }
  const number = view.number?.text ?? facts.ticket?.uin ?? null
  const { candidate, texts, organisation } = facts
  const inn = organisation !== null && 'inn' in organisation ? organisation.inn : null
  return (
    <ScriptPane
      {...step}
      nextKey={settings.keys.next}
      spoken={{
        operator: spokenName(operator),
        isOutgoing,
        hour: new Date().getHours(),
        queueWaitMs,
        callerName: orNull(texts.callerName),
        number,
        spokenNumber: number === null ? '' : spokenNumber(language, number),
        subject: candidate?.subject ?? null,
        redirectTo: orNull(texts.redirectTo),
      }}
      identifying={<OrganisationPart {...step} />}
      search={<SearchPart {...step} />}
      similar={
        view.can.chooseTicket && <SimilarPart key={inn ?? ''} inn={inn} number={texts.callerPhone.trim() || callerNumber} facts={facts} />
      }
      candidate={candidate && <CandidatePart key={candidate.ref} ticketRef={candidate.ref} />}
    />
  )
}
