import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react'
import { useText } from '../text/TextProvider.tsx'
import css from './SavedMark.module.css'

/** `saved` only once the disk has confirmed it. */
export type Saved = 'saved' | 'saving' | 'notSaved'

const icons = { saved: IconCheck, saving: IconDots, notSaved: IconAlertTriangle }

type Props = Readonly<{ saved: Saved }>

export const SavedMark = ({ saved }: Props) => {
  const text = useText().script
  const Icon = icons[saved]
  return (
    <span className={css.mark} data-saved={saved} role={saved === 'notSaved' ? 'alert' : undefined}>
      <Icon size={14} aria-hidden />
      {text[saved]}
    </span>
  )
}
