import { TextInput } from '@mantine/core'
import { readInn } from '#core/tickets/inn'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{ typed: string; readOnly: boolean; type: (typed: string) => void }>

/** The INN as it is dictated: how many digits are missing, whether the check digits fit. */
export const InnField = ({ typed, readOnly, type }: Props) => {
  const text = useText().script.organisation
  const inn = readInn(typed)
  const hint = () => {
    if (inn.state === 'valid') return text.innCorrect
    return typed === '' || inn.state === 'wrong' ? text.innHint : text.innDigitsLeft((inn.digits.length < 10 ? 10 : 12) - inn.digits.length)
  }
  return (
    <TextInput
      label={text.inn}
      description={hint()}
      error={inn.state === 'wrong' ? text.innMistakes[inn.mistake] : undefined}
      value={typed}
      readOnly={readOnly}
      inputMode="numeric"
      autoComplete="off"
      data-autofocus
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}
