import type { Ticket } from '#core/asuo/ticket'
import type { ScriptFacts } from '#core/regulation/facts'
import type { StepView } from '#core/regulation/scriptSelectors'
import type { StepName } from '#core/regulation/step'
import type { HotKeys } from '#core/settings/settings'
import { useAsk } from '../bridge/useAsk.ts'
import { useDeskSend } from '../desk/useDesk.tsx'
import { KnowledgePanel } from '../knowledge/KnowledgePanel.tsx'
import { chosenTicket } from '../tickets/chosenTicket.ts'
import { Notes } from '../tickets/Notes.tsx'
import { OrganisationTickets } from '../tickets/OrganisationTickets.tsx'
import { TicketPane } from '../tickets/TicketPane.tsx'
import { useNotesSaved } from './notesSaved.ts'
import { ownKey } from './ownKeys.ts'

/** Steps on which a solution is sought, or what the next line needs in order to find one. */
const helps: ReadonlySet<StepName> = new Set(['offeringHelp', 'solving', 'confirming', 'escalating'])

type Choose = ((ticket: Ticket) => void) | null

const OfInn = ({ inn, choose, chosen }: Readonly<{ inn: string; choose: Choose; chosen: string | null }>) => {
  const [asked] = useAsk('tickets.search', { initial: { inn } })
  return asked.last && <OrganisationTickets tickets={asked.last.items} choose={choose} chosen={chosen} />
}

type Props = Readonly<{ view: StepView; facts: ScriptFacts; keys: HotKeys }>

/** The right column: whose call it is, the notes, the knowledge base, the organisation's tickets. */
export const TicketColumn = ({ view, facts, keys }: Props) => {
  const send = useDeskSend()
  const saved = useNotesSaved()
  const { organisation, texts } = facts
  const inn = organisation !== null && 'inn' in organisation ? organisation.inn : null
  const mayChange = !view.locked.includes('solution')
  const change = (value: string) => send({ type: 'text.typed', field: 'solution', value })
  return (
    <TicketPane facts={facts}>
      <Notes value={texts.notes} saved={saved} type={(value) => send({ type: 'text.typed', field: 'notes', value })} />
      {helps.has(view.step) && (
        <KnowledgePanel
          matter={{ subject: facts.ticket?.subject ?? '', category: facts.category }}
          solution={texts.solution}
          change={mayChange ? change : null}
          explained={facts.explained.solving ?? 0}
          insertKey={ownKey(keys, 'article')}
        />
      )}
      {inn !== null && (
        <OfInn
          key={inn}
          inn={inn}
          choose={view.can.chooseTicket ? (ticket) => send(chosenTicket(ticket)) : null}
          chosen={facts.candidate?.uin ?? null}
        />
      )}
    </TicketPane>
  )
}
