import { Button } from '@mantine/core'
import type { Mending, OutboxListing } from '#core/tickets/outboxItem'
import { SureButton } from '../kit/SureButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import { EntryHead } from './EntryHead.tsx'
import { MendForm } from './MendForm.tsx'
import { keepMendDraft, useMendDraft } from './mendDraft.ts'
import css from './Outbox.module.css'

export type Remedies = Readonly<{
  retry: (id: string) => void
  /** Resolves with true once the desk has it on its disk: only then the text is let go. */
  mend: (id: string, mending: Mending) => Promise<boolean>
  dismiss: (id: string) => void
  acceptNumber: (externalId: string) => void
}>

/** What ASUO did not accept: why, and what its author can do about it. */
export const RefusedEntry = ({ item, remedies }: Readonly<{ item: OutboxListing['refused'][number]; remedies: Remedies }>) => {
  const { outbox: text } = useText()
  const { retry, mend, dismiss } = item.remedies
  const typed = useMendDraft(item.id)
  // Another operator's words are not shown to who sits here now.
  const draft = mend ? typed : null
  const send = async (mending: Mending) => {
    if (await remedies.mend(item.id, mending)) keepMendDraft(item.id, null)
  }
  return (
    <li className={css.row}>
      <EntryHead item={item} />
      <p className={css.why}>{text.refusals[item.problem] ?? text.refusedOtherwise}</p>
      {!retry && !mend && !dismiss && <p className={css.hint}>{text.anothers}</p>}
      {item.operation === 'sendEmail' && retry && <p className={css.hint}>{text.letterHint}</p>}
      {draft !== null && (
        <MendForm
          draft={draft}
          keep={(typed) => keepMendDraft(item.id, typed)}
          send={(mending) => void send(mending)}
          leave={() => keepMendDraft(item.id, null)}
        />
      )}
      {draft === null && (
        <div className={css.buttons}>
          {retry && (
            <Button size="compact-md" onClick={() => remedies.retry(item.id)}>
              {text.retry}
            </Button>
          )}
          {mend && (
            <Button size="compact-md" variant="default" onClick={() => keepMendDraft(item.id, { words: item.words ?? '', inn: item.inn })}>
              {text.mend}
            </Button>
          )}
          {dismiss && (
            <SureButton
              label={text.dismiss}
              sure={text.dismissSure}
              yes={text.dismiss}
              no={text.keep}
              act={() => remedies.dismiss(item.id)}
            />
          )}
        </div>
      )}
    </li>
  )
}
