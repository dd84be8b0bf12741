import { Select } from '@mantine/core'
import { useState } from 'react'
import type { WordingVersion } from '#core/asuo/wording'
import type { Fault } from '#core/faults/fault'
import { questionsOf } from '#core/regulation/readyQuestion'
import type { WordingPack } from '#core/wording/wordingPack'
import { wordingProblems } from '#core/wording/wordingProblems'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { FaultNote } from '../kit/FaultNote.tsx'
import { firstPress } from '../kit/firstPress.ts'
import { Pane } from '../kit/Pane.tsx'
import { SureButton } from '../kit/SureButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import type { Language, Text } from '../text/text.ts'
import { AddresseeFields } from './AddresseeFields.tsx'
import { ListFields } from './ListFields.tsx'
import { PhraseFields } from './PhraseFields.tsx'
import { VersionList } from './VersionList.tsx'
import css from './Wording.module.css'

export type Section = keyof Text['wording']['sections']
const sections: readonly Section[] = ['phrases', 'timesOfDay', 'steps', 'questions', 'checklist', 'refusals', 'addressees', 'versions']

type Props = Readonly<{
  language: Language
  inForce: WordingPack
  draft: WordingPack
  versions: readonly WordingVersion[]
  fault: Fault | null
  /** A version that was just published, or that a colleague was quicker. */
  news: 'conflict' | number | null
  openAt?: Section
  speak: (language: Language) => void
  change: (draft: WordingPack) => void
  publish: () => void
  discard: () => void
  returnTo: (version: number) => void
}>

/** Which category a ready question belongs to, and the how-manieth it is there. */
const questionLabels = ({ script }: Text): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(questionsOf).flatMap(([category, questions]) =>
      questions.map((question, nth) => [question, `${script.describing.categories[category as keyof typeof questionsOf]}, ${nth + 1}`]),
    ),
  )

/** A lead's work on the customer's words. With one mistake nothing is published. */
export const WordingEditor = (props: Props) => {
  const { language, inForce, draft, versions, fault, news, openAt = 'phrases', speak, change, publish, discard, returnTo } = props
  const text = useText()
  const words = text.wording
  const [section, open] = useState<Section>(openAt)
  const problems = wordingProblems(draft)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(inForce)
  const common = { draft, problems, change }
  const labels = {
    timesOfDay: words.timesOfDay,
    steps: Object.fromEntries(Object.entries(text.steps).map(([step, { short }]) => [step, short])),
    questions: questionLabels(text),
    checklist: text.script.escalating as unknown as Readonly<Record<string, string>>,
    refusals: text.script.refusing.reasons,
  }
  const where = sections.filter((each) => problems.some(({ path }) => path.split('.')[0] === each)).map((each) => words.sections[each])
  const mistakes = problems.length > 0 ? words.fix(problems.length, where.join(', ')) : null
  return (
    <Pane name={words.region}>
      <div className={css.choices}>
        <Select
          label={words.section}
          value={section}
          allowDeselect={false}
          onChange={(next) => next !== null && open(next as Section)}
          data={sections.map((value) => ({ value, label: words.sections[value] }))}
        />
        <Select
          label={words.language}
          value={language}
          allowDeselect={false}
          onChange={(next) => next !== null && speak(next as Language)}
          data={(['ru', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
      </div>
      <div className={css.buttons}>
        <ExplainedButton size="md" why={mistakes ?? (isChanged ? null : words.unchanged)} {...firstPress(publish)}>
          {words.publish}
        </ExplainedButton>
        {isChanged && (
          <SureButton label={words.discard} sure={words.discardSure} yes={words.discardYes} no={words.discardNo} act={discard} />
        )}
        <p role="status" className={css.hint}>
          {news === 'conflict' ? words.conflict : news === null ? (isChanged && mistakes) || '' : words.published(news)}
        </p>
      </div>
      {fault !== null && <FaultNote fault={fault} />}
      {section === 'phrases' && <PhraseFields {...common} />}
      {section === 'addressees' && <AddresseeFields {...common} />}
      {section === 'versions' && <VersionList versions={versions} returnTo={returnTo} />}
      {section !== 'phrases' && section !== 'addressees' && section !== 'versions' && (
        <ListFields {...common} section={section} labels={labels[section]} />
      )}
    </Pane>
  )
}
