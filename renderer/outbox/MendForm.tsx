import { Button, Textarea, TextInput } from '@mantine/core'
import { readInn } from '#core/tickets/inn'
import type { Mending } from '#core/tickets/outboxItem'
import { useText } from '../text/TextProvider.tsx'
import type { MendDraft } from './mendDraft.ts'
import css from './Outbox.module.css'

type Props = Readonly<{
  draft: MendDraft
  keep: (draft: MendDraft) => void
  send: (mending: Mending) => void
  leave: () => void
}>

/** Other words for what was refused, and another INN where one is named: it is not sent before its check digits fit. */
export const MendForm = ({ draft, keep, send, leave }: Props) => {
  const {
    outbox: text,
    script: { organisation },
  } = useText()
  const inn = draft.inn === null ? null : readInn(draft.inn)
  const words = draft.words.trim()
  return (
    <>
      {inn !== null && (
        <TextInput
          label={organisation.inn}
          description={inn.state === 'valid' ? organisation.innCorrect : organisation.innHint}
          error={inn.state === 'wrong' ? organisation.innMistakes[inn.mistake] : undefined}
          value={draft.inn ?? ''}
          inputMode="numeric"
          autoComplete="off"
          onChange={({ currentTarget }) => keep({ ...draft, inn: currentTarget.value })}
        />
      )}
      <Textarea
        label={text.otherWords}
        rows={4}
        maxLength={20_000}
        value={draft.words}
        onChange={({ currentTarget }) => keep({ ...draft, words: currentTarget.value })}
      />
      <div className={css.buttons}>
        <Button
          size="compact-md"
          disabled={words === '' || (inn !== null && inn.state !== 'valid')}
          onClick={() => send({ words, inn: inn?.digits })}
        >
          {text.sendMended}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={leave}>
          {text.leaveAsItWas}
        </Button>
      </div>
    </>
  )
}
