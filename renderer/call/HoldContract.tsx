import { Button, Modal } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Phrase } from '../kit/Phrase.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './HoldContract.module.css'

type Props = Readonly<{
  /** Renewing the promise of a hold that lasts already. */
  renewing: boolean
  promise: (seconds: number) => void
  dismiss: () => void
}>

/** Clause 1.9: first the warning, then the promised time; the hold begins with the key of the time. */
export const HoldContract = ({ renewing, promise, dismiss }: Props) => {
  const text = useText()
  const words = text.call.holdContract
  const choices = [
    { key: '1', seconds: 30, label: words.half },
    { key: '2', seconds: 60, label: words.one },
    { key: '3', seconds: 120, label: words.two },
  ]
  useHotkeys(choices.map(({ key, seconds }) => [key, () => promise(seconds)]))
  return (
    <Modal opened onClose={dismiss} title={words.title} withCloseButton={false} size="lg">
      <div className={css.contract}>
        <Phrase say={renewing ? words.renewSay : words.say}>{renewing ? words.renewPhrase : words.phrase}</Phrase>
        <div className={css.choices}>
          {choices.map(({ key, seconds, label }, index) => (
            <Button
              key={key}
              size="md"
              variant={index === 0 ? 'filled' : 'default'}
              data-autofocus={index === 0 || undefined}
              rightSection={<KeyHint hotKey={key} />}
              onClick={() => promise(seconds)}
            >
              {label}
            </Button>
          ))}
        </div>
        <Button variant="subtle" onClick={dismiss}>
          {words.cancel}
        </Button>
      </div>
    </Modal>
  )
}
