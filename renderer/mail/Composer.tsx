import { Select, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { EmailTemplate } from '#core/asuo/email'
import { refusesHere } from '#core/mail/letterActs'
import { templatesFor } from '#core/mail/templates'
import { checkManner, checkSolution } from '#core/regulation/text/checkLetter'
import { FaultNote } from '../kit/FaultNote.tsx'
import { Pane } from '../kit/Pane.tsx'
import { TextAdvice } from '../kit/TextAdvice.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Composer.module.css'
import { ComposerButtons } from './ComposerButtons.tsx'
import { EscalationFields } from './EscalationFields.tsx'
import { letterEffect } from './letterEffect.ts'
import { RefusalFields } from './RefusalFields.tsx'
import type { Letter } from './useLetter.ts'

type Props = Readonly<{
  letter: Pick<Letter, 'draft' | 'ticket' | 'fault' | 'lacks' | 'isToStranger' | 'isTouched' | 'isSending' | 'saved' | 'send'>
  files: ReactNode
  /** The knowledge base. */
  help: ReactNode
  discard: () => void
}>

/** A letter as it is written: its kind and what that does, whom to, the text with its checks, files. */
export const Composer = ({ letter, files, help, discard }: Props) => {
  const { mail } = useText()
  const text = mail.letter
  const { draft, ticket, fault, lacks, isToStranger, send } = letter
  const effect = useId()
  const escalates = draft.template === 'escalated' && ticket.status !== 'escalated'
  const refuses = refusesHere(draft.template, ticket.status)
  return (
    <Pane name={text.region} foot={<ComposerButtons letter={letter} discard={discard} />}>
      <div className={css.pair}>
        <Select
          label={text.template}
          value={draft.template}
          allowDeselect={false}
          aria-describedby={effect}
          onChange={(template) => template !== null && send({ type: 'template.chosen', template: template as EmailTemplate })}
          data={templatesFor(ticket.status).map((value) => ({ value, label: text.templates[value] }))}
        />
        <TextInput
          label={text.to}
          value={draft.to}
          inputMode="email"
          autoComplete="off"
          error={lacks.includes('address') && draft.to !== '' ? text.lacks.address : undefined}
          onChange={({ currentTarget }) => send({ type: 'letter.changed', change: { to: currentTarget.value } })}
        />
      </div>
      <p id={effect} className={css.hint}>
        {text.effects[letterEffect(draft.template, ticket.status)]}
      </p>
      {isToStranger && (
        <p role="status" className={css.lacks}>
          {text.toStranger}
        </p>
      )}
      {escalates && (
        <EscalationFields texts={draft.escalation} change={(escalation) => send({ type: 'letter.changed', change: { escalation } })} />
      )}
      {refuses && <RefusalFields draft={draft} change={(change) => send({ type: 'letter.changed', change })} />}
      <Textarea
        label={text.text}
        value={draft.text}
        rows={10}
        classNames={{ input: css.text }}
        onChange={({ currentTarget }) => send({ type: 'letter.changed', change: { text: currentTarget.value } })}
      />
      <TextAdvice text={draft.text} check={draft.template === 'answer' ? checkSolution : checkManner} />
      {files}
      {draft.template === 'answer' && (
        <details className={css.help}>
          <summary>{text.knowledge}</summary>
          {help}
        </details>
      )}
      {fault !== null && <FaultNote fault={fault} />}
    </Pane>
  )
}
