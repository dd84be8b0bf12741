import { OutboxDialog } from '../outbox/OutboxDialog.tsx'
import { useOutboxListing } from '../outbox/useOutboxListing.ts'

/** «Очередь отправки», opened from the status strip. */
export const OutboxPart = ({ close }: Readonly<{ close: () => void }>) => <OutboxDialog {...useOutboxListing()} close={close} />
