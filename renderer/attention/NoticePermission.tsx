import { Button } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './NoticePermission.module.css'

type Props = Readonly<{ allow: () => void; dismiss: () => void }>

/** Why the browser is about to ask, before it does; asked once. */
export const NoticePermission = ({ allow, dismiss }: Props) => {
  const text = useText().desk.attention
  return (
    <div className={css.note} role="status">
      <span>{text.why}</span>
      <Button size="compact-md" variant="light" onClick={allow}>
        {text.allow}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={dismiss}>
        {text.later}
      </Button>
    </div>
  )
}
