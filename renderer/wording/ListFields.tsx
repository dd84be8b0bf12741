import { withText } from '#core/wording/wordingDraft'
import type { SectionProps } from './sectionProps.ts'
import { WordingField } from './WordingField.tsx'

type Props = SectionProps &
  Readonly<{
    section: 'timesOfDay' | 'steps' | 'questions' | 'checklist' | 'refusals'
    /** What each text is for. */
    labels: Readonly<Record<string, string>>
  }>

/** A section that is a list of texts under fixed names. */
export const ListFields = ({ section, labels, draft, problems, change }: Props) =>
  Object.entries(draft[section]).map(([name, value]) => (
    <WordingField
      key={name}
      label={labels[name] ?? name}
      value={value}
      path={`${section}.${name}`}
      problems={problems}
      change={(said) => change(withText(draft, [section, name], said))}
    />
  ))
