import { IconCheck, IconMinus, IconQuestionMark, IconX } from '@tabler/icons-react'
import type { Verdict } from '#core/regulation/clause'
import { useText } from '../text/TextProvider.tsx'
import css from './VerdictSign.module.css'

const icons = { met: IconCheck, missed: IconX, notApplicable: IconMinus, unknown: IconQuestionMark }

type Props = Readonly<{ verdict: Verdict; inWords?: boolean }>

export const VerdictSign = ({ verdict, inWords = false }: Props) => {
  const words = useText().protocol.verdicts[verdict]
  const Icon = icons[verdict]
  return (
    <span className={css.sign} data-verdict={verdict}>
      {inWords ? <Icon size={16} aria-hidden /> : <Icon size={16} title={words} />}
      {inWords && words}
    </span>
  )
}
