import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { readTicketNumber } from '#core/tickets/uin'
import { useText } from '../text/TextProvider.tsx'
import css from './MailList.module.css'

type Props = Readonly<{ open: (uin: string) => void }>

/** The way to a ticket that came by telephone: its caller can be written to as well. */
export const OpenByNumber = ({ open }: Props) => {
  const text = useText().mail.byNumber
  const [typed, type] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readTicketNumber(typed)
    setWrong(read?.kind !== 'uin')
    if (read?.kind !== 'uin') return
    open(read.uin)
    type('')
  }
  return (
    <form className={css.byNumber} onSubmit={submit}>
      <TextInput
        label={text.number}
        value={typed}
        error={isWrong ? text.wrong : undefined}
        onChange={({ currentTarget }) => {
          type(currentTarget.value)
          setWrong(false)
        }}
      />
      <Button type="submit" variant="default">
        {text.open}
      </Button>
    </form>
  )
}
