import { Select, TextInput } from '@mantine/core'
import type { LetterDraft } from '#core/mail/letterDraft'
import type { LetterChange } from '#core/mail/letterEvent'
import { refusalReason } from '#core/regulation/facts'
import { AddresseeList } from '../kit/AddresseeList.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Composer.module.css'

type Props = Readonly<{ draft: Pick<LetterDraft, 'refusalReason' | 'redirectTo'>; change: (change: LetterChange) => void }>

/** Clause 3.8: why, and whom to turn to; the explanation is the letter itself. */
export const RefusalFields = ({ draft, change }: Props) => {
  const { script, mail } = useText()
  const text = script.refusing
  return (
    <div className={css.fields}>
      <div className={css.pair}>
        <Select
          label={text.reason}
          value={draft.refusalReason}
          allowDeselect={false}
          data={refusalReason.options.map((value) => ({ value, label: text.reasons[value] }))}
          onChange={(reason) => change({ refusalReason: refusalReason.nullable().parse(reason) })}
        />
        <TextInput
          label={text.redirectTo}
          value={draft.redirectTo}
          onChange={({ currentTarget }) => change({ redirectTo: currentTarget.value })}
        />
      </div>
      <AddresseeList onPick={(redirectTo) => change({ redirectTo })} />
      <p className={css.hint}>{mail.letter.explanation}</p>
    </div>
  )
}
