import { Button } from '@mantine/core'
import { addresseeSentence } from '#core/wording/addresseeSentence'
import { useText } from '../text/TextProvider.tsx'
import css from './AddresseeList.module.css'

type Props = Readonly<{ onPick: (sentence: string) => void }>

/** Clause 3.8: whom the caller can turn to, and with what. A press writes him down as he is read aloud. */
export const AddresseeList = ({ onPick }: Props) => {
  const text = useText()
  return (
    <fieldset className={css.list}>
      <legend>{text.script.refusing.addressees}</legend>
      <ul>
        {text.addressees.map((addressee) => {
          const sentence = addresseeSentence(addressee)
          const concerns = `addressee-${addressee.id}`
          return (
            <li key={addressee.id}>
              <Button
                size="compact-md"
                variant="default"
                className={css.addressee}
                classNames={{ label: css.label }}
                aria-describedby={concerns}
                onClick={() => onPick(sentence)}
              >
                {sentence}
              </Button>
              <span id={concerns}>{addressee.concerns}</span>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
