import type { Ticket } from '#core/asuo/ticket'
import { lastDispute, silenceEnds } from '#core/mail/silenceEnds'
import { threadFindings } from '#core/mail/threadFindings'
import { readableDate } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Thread.module.css'

type Props = Readonly<{ ticket: Ticket }>

/** How the ticket stands, what it is linked with, when silence closes it, and what its letters show of the regulation. */
export const ThreadFacts = ({ ticket }: Props) => {
  const { mail, tickets, protocol, script, language } = useText()
  const text = mail.thread
  const mails = ticket.emails ?? []
  const records = ticket.messages ?? []
  const closes =
    ticket.status === 'resolved' && ticket.resolution !== null
      ? silenceEnds(ticket.resolution.resolvedAt, mails, lastDispute(ticket.events ?? []))
      : null
  const findings = threadFindings(mails, ticket).filter(({ verdict }) => verdict !== 'notApplicable')
  return (
    <div className={css.facts}>
      <p>
        {tickets.status}: <strong>{tickets.statuses[ticket.status]}</strong>
        {ticket.links?.map(({ target, type }) => ` · ${text.linkTypes[type]} ${target}`)}
      </p>
      {closes !== null && <p>{text.closes(readableDate(language, new Date(closes).toISOString()))}</p>}
      {findings.length > 0 && (
        <ul className={css.findings} aria-label={text.protocol}>
          {findings.map(({ clause, verdict }) => (
            <li key={clause} data-verdict={verdict} title={protocol.clauses[clause]}>
              {`${script.clause(clause)} ${protocol.verdicts[verdict]}`}
            </li>
          ))}
        </ul>
      )}
      {records.length > 0 && (
        <details>
          <summary>{`${text.notes}: ${records.length}`}</summary>
          <ul className={css.records}>
            {records.map(({ id, kind, body, createdAt }) => (
              <li key={id}>
                <span className={css.soft}>{`${readableDate(language, createdAt)}, ${text.noteKinds[kind]}`}</span>
                <p className={css.body}>{body}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
