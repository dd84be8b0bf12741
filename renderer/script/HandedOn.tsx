import { IconArrowForwardUp, IconCircleCheck } from '@tabler/icons-react'
import type { ScriptFacts } from '#core/regulation/facts'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'

type Props = Readonly<{ handedOn: NonNullable<ScriptFacts['handedOn']>; owes: boolean }>

/** Who has the caller now, and whether what was written here is with him. `owes`: nothing is registered yet. */
export const HandedOn = ({ handedOn: { to, taken }, owes }: Props) => {
  const words = useText().handover
  return (
    <div role="status">
      <p className={taken ? css.done : css.owed}>
        {taken ? <IconCircleCheck size={20} aria-hidden /> : <IconArrowForwardUp size={20} aria-hidden />}{' '}
        {taken ? words.taken(to) : words.handedOn(to)}
      </p>
      {owes && <p>{words.unregistered}</p>}
    </div>
  )
}
