import { Button, Checkbox, TextInput } from '@mantine/core'
import { readEmail } from '#core/tickets/email'
import { likelyDomain } from '#core/tickets/emailTypo'
import { domainToAscii } from '../kit/domainToAscii.ts'
import { useText } from '../text/TextProvider.tsx'
import { SpelledAddress } from './SpelledAddress.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'

/** Clause 1.12: the address, a hint where the domain looks mistyped, and the read-back letter by letter. */
export const EmailStep = ({ view, facts, send }: StepProps) => {
  const text = useText().script.email
  const typed = facts.texts.email
  const email = readEmail(typed, domainToAscii)
  const domain = likelyDomain(typed)
  const type = (value: string) => send({ type: 'text.typed', field: 'email', value })
  return (
    <div className={css.stack}>
      <TextInput
        label={text.address}
        description={email.state === 'wrong' ? text.mistakes[email.mistake] : text.states[email.state]}
        value={typed}
        readOnly={view.locked.includes('email')}
        inputMode="email"
        autoComplete="off"
        data-autofocus
        onChange={(event) => type(event.currentTarget.value)}
      />
      {domain !== null && (
        <p className={css.hint} role="status">
          {text.hint(domain)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => type(typed.slice(0, typed.lastIndexOf('@') + 1) + domain)}>
            {text.takeHint(domain)}
          </Button>
        </p>
      )}
      {email.state === 'valid' && (
        <>
          <p className={css.hint}>{text.readBack}</p>
          <SpelledAddress name={text.readBack} address={email.address} />
        </>
      )}
      <Checkbox
        size="md"
        label={text.read}
        checked={facts.emailRead}
        disabled={email.state !== 'valid'}
        onChange={(event) => send({ type: 'email.readBack', ticked: event.currentTarget.checked })}
      />
    </div>
  )
}
