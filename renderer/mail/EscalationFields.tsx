import { Textarea, TextInput } from '@mantine/core'
import type { EscalationTexts } from '#core/mail/letterDraft'
import { useText } from '../text/TextProvider.tsx'
import css from './Composer.module.css'

type Props = Readonly<{ texts: EscalationTexts; change: (texts: Partial<EscalationTexts>) => void }>

/** Clause 3.7: what the next line needs. */
export const EscalationFields = ({ texts, change }: Props) => {
  const text = useText().script.escalating
  const optional = (label: string) => `${label} (${text.optional})`
  const field = (name: keyof EscalationTexts) => ({
    value: texts[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change({ [name]: currentTarget.value }),
  })
  return (
    <div className={css.fields}>
      <Textarea label={text.whatHappened} rows={3} {...field('whatHappened')} />
      <div className={css.pair}>
        <TextInput label={text.whereInSystem} {...field('whereInSystem')} />
        <TextInput label={optional(text.procurementNumber)} {...field('procurementNumber')} />
      </div>
      <Textarea label={text.stepsTaken} rows={2} {...field('stepsTaken')} />
      <Textarea label={optional(text.errorText)} rows={2} {...field('errorText')} />
    </div>
  )
}
