import { Button } from '@mantine/core'
import type { OutboxListing } from '#core/tickets/outboxItem'
import { useText } from '../text/TextProvider.tsx'
import css from './Outbox.module.css'

type Props = Readonly<{ tickets: OutboxListing['renumbered']; accept: (externalId: string) => void }>

/** Which number changed after ASUO was put back to an older state, and into which: the caller knows the old one. */
export const RenumberedTickets = ({ tickets, accept }: Props) => {
  const { outbox: text } = useText()
  return (
    <section aria-label={text.renumbered}>
      <h3 className={css.title}>{text.renumbered}</h3>
      <p className={css.hint}>{text.renumberedHint}</p>
      <ul className={css.list}>
        {tickets.map(({ externalId, was, uin, subject }) => (
          <li key={externalId} className={css.row}>
            <div className={css.head}>
              <strong>{text.wasIsNow(was, uin)}</strong>
              <span className={css.of}>{subject}</span>
            </div>
            <div className={css.buttons}>
              <Button size="compact-md" variant="default" onClick={() => accept(externalId)}>
                {text.numberTold}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
