import { Textarea, TextInput } from '@mantine/core'
import type { TextField } from '#core/regulation/facts'
import type { StepProps } from './stepProps.ts'

type Props = StepProps &
  Readonly<{
    field: TextField
    label: string
    description?: string
    placeholder?: string
    /** More than one makes a text area. */
    rows?: number
    required?: boolean
  }>

/** A text of the call, kept as it is typed; read-only once it has gone to ASUO as it is. */
export const TypedText = ({ view, facts, send, field, rows = 1, ...words }: Props) => {
  const shared = {
    ...words,
    value: facts.texts[field],
    readOnly: view.locked.includes(field),
    onChange: (event: { currentTarget: { value: string } }) => send({ type: 'text.typed', field, value: event.currentTarget.value }),
  }
  return rows === 1 ? <TextInput {...shared} /> : <Textarea {...shared} rows={rows} resize="vertical" />
}
