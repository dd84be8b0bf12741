import { Button, Modal, Stack, Text } from '@mantine/core'
import type { Fault } from '#core/faults/fault'
import type { OutboxListing } from '#core/tickets/outboxItem'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { EntryHead } from './EntryHead.tsx'
import css from './Outbox.module.css'
import { RefusedEntry, type Remedies } from './RefusedEntry.tsx'
import { RenumberedTickets } from './RenumberedTickets.tsx'

type Props = Readonly<{
  /** Null until the desk has answered. */
  listing: OutboxListing | null
  fault: Fault | null
  remedies: Remedies
  close: () => void
}>

const isAnythingLeft = ({ waiting, refused, callEvents }: OutboxListing): boolean => waiting.length + refused.length + callEvents > 0

/** «Очередь отправки»: what ASUO has not got yet, why, and what a person can do about what it refused. */
export const OutboxDialog = ({ listing, fault, remedies, close }: Props) => {
  const { outbox: text, desk } = useText()
  const isAllSent = listing?.dismissed.every(({ isReplaced }) => isReplaced)
  return (
    <Modal opened onClose={close} title={text.title} size="xl" closeButtonProps={{ 'aria-label': desk.notices.close }}>
      <Stack gap="md">
        {fault !== null && <FaultNote fault={fault} />}
        <Text>{listing === null || isAnythingLeft(listing) ? text.hint : isAllSent ? text.empty : text.nothingWaits}</Text>
        {listing !== null && listing.renumbered.length > 0 && (
          <RenumberedTickets tickets={listing.renumbered} accept={remedies.acceptNumber} />
        )}
        {listing !== null && listing.refused.length > 0 && (
          <section aria-label={text.refused}>
            <h3 className={css.title}>{text.refused}</h3>
            <ul className={css.list}>
              {listing.refused.map((item) => (
                <RefusedEntry key={item.id} item={item} remedies={remedies} />
              ))}
            </ul>
          </section>
        )}
        {listing !== null && listing.waiting.length + listing.callEvents > 0 && (
          <section aria-label={text.waiting}>
            <h3 className={css.title}>{text.waiting}</h3>
            <ul className={css.list}>
              {listing.waiting.map((item) => (
                <li key={item.id} className={css.row}>
                  <EntryHead item={item} />
                  <p className={css.hint}>{text.why[item.why]}</p>
                </li>
              ))}
              {listing.further > 0 && <li className={css.row}>{text.further(listing.further)}</li>}
              {listing.callEvents > 0 && <li className={css.row}>{text.callEvents(listing.callEvents)}</li>}
            </ul>
          </section>
        )}
        {listing !== null && listing.dismissed.length > 0 && (
          <details className={css.given}>
            <summary>{text.dismissed(listing.dismissed.length)}</summary>
            <ul className={css.list} aria-label={text.dismissed(listing.dismissed.length)}>
              {listing.dismissed.map((item) => (
                <li key={item.id} className={css.row}>
                  <EntryHead item={item} />
                  {item.isReplaced && <p className={css.hint}>{text.replaced}</p>}
                  {item.remedies.retry && (
                    <div className={css.buttons}>
                      <Button size="compact-md" variant="default" onClick={() => remedies.retry(item.id)}>
                        {text.retry}
                      </Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Stack>
    </Modal>
  )
}
