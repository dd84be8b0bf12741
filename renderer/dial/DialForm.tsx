import { TextInput } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Fault } from '#core/faults/fault'
import { parseDialString } from '#core/telephony/dialString'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import { faultSentence } from '../text/text.ts'
import css from './Dial.module.css'

type Props = Readonly<{
  /** Why nobody can be called now; null where it is possible. */
  why: string | null
  dial: (number: string) => void
}>

/** A number typed or pasted, and the button that calls it. */
export const DialForm = ({ why, dial }: Props) => {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const call = (event: FormEvent) => {
    event.preventDefault()
    if (why !== null) return
    const parsed = parseDialString(typed)
    setFault(parsed.ok ? null : parsed.fault)
    if (parsed.ok) dial(parsed.value)
  }
  return (
    <form className={css.form} onSubmit={call}>
      <TextInput
        className={css.number}
        label={text.dial.number}
        type="tel"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setFault(null)
        }}
        error={fault === null ? null : faultSentence(text, fault)}
      />
      <ExplainedButton type="submit" size="md" variant="light" why={why} leftSection={<IconPhone size={18} aria-hidden />}>
        {text.dial.call}
      </ExplainedButton>
    </form>
  )
}
