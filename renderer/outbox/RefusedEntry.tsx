import { Button, Textarea } from '@mantine/core'
import type { OutboxListing } from '#core/tickets/outboxItem'
import { SureButton } from '../kit/SureButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import { EntryHead } from './EntryHead.tsx'
import { keepMendDraft, useMendDraft } from './mendDraft.ts'
import css from './Outbox.module.css'

export type Remedies = Readonly<{
  retry: (id: string) => void
  /** Resolves with true once the desk has it on its disk: only then the text is let go. */
  mend: (id: string, words: string) => Promise<boolean>
  dismiss: (id: string) => void
  acceptNumber: (externalId: string) => void
}>

/** What ASUO did not accept: why, and what its author can do about it. */
export const RefusedEntry = ({ item, remedies }: Readonly<{ item: OutboxListing['refused'][number]; remedies: Remedies }>) => {
  const { outbox: text } = useText()
  const draft = useMendDraft(item.id)
  const { retry, mend, dismiss } = item.remedies
  const send = async () => {
    const words = draft?.trim() ?? ''
    if (words !== '' && (await remedies.mend(item.id, words))) keepMendDraft(item.id, null)
  }
  return (
    <li className={css.row}>
      <EntryHead item={item} />
      <p className={css.why}>{text.refusals[item.problem] ?? text.refusedOtherwise}</p>
      {!retry && !mend && !dismiss && <p className={css.hint}>{text.anothers}</p>}
      {item.operation === 'sendEmail' && retry && <p className={css.hint}>{text.letterHint}</p>}
      {draft !== null && (
        <Textarea
          label={text.otherWords}
          rows={4}
          maxLength={20_000}
          value={draft}
          onChange={({ currentTarget }) => keepMendDraft(item.id, currentTarget.value)}
        />
      )}
      <div className={css.buttons}>
        {draft !== null && (
          <>
            <Button size="compact-md" disabled={draft.trim() === ''} onClick={() => void send()}>
              {text.sendMended}
            </Button>
            <Button size="compact-md" variant="subtle" onClick={() => keepMendDraft(item.id, null)}>
              {text.leaveAsItWas}
            </Button>
          </>
        )}
        {draft === null && retry && (
          <Button size="compact-md" onClick={() => remedies.retry(item.id)}>
            {text.retry}
          </Button>
        )}
        {draft === null && mend && (
          <Button size="compact-md" variant="default" onClick={() => keepMendDraft(item.id, item.words ?? '')}>
            {text.mend}
          </Button>
        )}
        {draft === null && dismiss && (
          <SureButton
            label={text.dismiss}
            sure={text.dismissSure}
            yes={text.dismiss}
            no={text.keep}
            act={() => remedies.dismiss(item.id)}
          />
        )}
      </div>
    </li>
  )
}
