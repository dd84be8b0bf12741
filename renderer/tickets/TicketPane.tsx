import type { ReactNode } from 'react'
import type { ScriptFacts } from '#core/regulation/facts'
import { organisationName } from '#core/regulation/organisationName'
import { Fact, Facts } from '../kit/Fact.tsx'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './TicketPane.module.css'

type Props = Readonly<{
  facts: ScriptFacts
  /** Notes, knowledge base, the organisation's tickets: what stands below. */
  children: ReactNode
}>

/** The right column: whose call this is, what ASUO knows of them, and what is written down. */
export const TicketPane = ({ facts, children }: Props) => {
  const { tickets: text, script } = useText()
  const { organisation, ticket, texts } = facts
  const name = organisationName(facts)
  return (
    <Pane name={text.region} complementary>
      <Facts>
        {organisation !== null && (
          <Fact name={text.organisation}>
            {'inn' in organisation ? (
              <>
                {name !== null && <span className={css.organisation}>{name}</span>} {text.inn(organisation.inn)}
              </>
            ) : (
              `${text.innAbsent}: ${script.organisation.absentReasons[organisation.absentReason]}`
            )}
          </Fact>
        )}
        {texts.callerName !== '' && <Fact name={text.caller}>{texts.callerName}</Fact>}
        <Fact name={text.number}>
          {ticket === null ? (
            text.noTicket
          ) : (
            <>
              <strong>{ticket.uin ?? ticket.provisionalNumber ?? script.saving}</strong>
              {ticket.uin === null && ticket.provisionalNumber !== null && ` (${script.number.provisional})`} · {ticket.subject}
            </>
          )}
        </Fact>
      </Facts>
      {children}
    </Pane>
  )
}
