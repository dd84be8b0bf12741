import { Textarea } from '@mantine/core'
import { type Saved, SavedMark } from '../kit/SavedMark.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Notes.module.css'

/** As much as one message of a ticket takes. */
const longest = 20_000

type Props = Readonly<{ value: string; saved: Saved; type: (value: string) => void }>

/** Clause 3.3: what the caller said, kept per keystroke; a text that ASUO would not take is shown, never cut. */
export const Notes = ({ value, saved, type }: Props) => {
  const text = useText().tickets
  const over = value.length - longest
  return (
    <div className={css.notes}>
      <Textarea
        label={text.notes}
        description={text.notesHint}
        rows={6}
        resize="vertical"
        value={value}
        error={over > 0 ? text.tooLong(over) : undefined}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {value !== '' && (
        <span className={css.mark}>
          <SavedMark saved={saved} />
        </span>
      )}
    </div>
  )
}
