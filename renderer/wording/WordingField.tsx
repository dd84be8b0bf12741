import { Textarea } from '@mantine/core'
import type { WordingProblem } from '#core/wording/wordingProblems'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{
  label: string
  description?: string
  value: string
  path: string
  problems: readonly WordingProblem[]
  change: (value: string) => void
}>

/** One text of the wording, with what is wrong of it. */
export const WordingField = ({ label, description, value, path, problems, change }: Props) => {
  const text = useText().wording
  const problem = problems.find((each) => each.path === path)
  return (
    <Textarea
      label={label}
      description={description}
      rows={value.length > 90 ? 3 : 1}
      value={value}
      error={problem === undefined ? undefined : text.problems[problem.kind](problem.token)}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}
