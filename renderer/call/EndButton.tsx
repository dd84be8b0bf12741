import { Button } from '@mantine/core'
import { IconPhoneOff } from '@tabler/icons-react'
import { firstPress } from '../kit/firstPress.ts'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './CallButtons.module.css'

type Props = Readonly<{
  over: boolean
  hotKey: string
  /** Hanging up is what comes next. */
  isNext?: boolean
  end: () => void
}>

/** «Завершить», in reach however low the column is. */
export const EndButton = ({ over, hotKey, isNext = false, end }: Props) => (
  <Button
    className={css.end}
    color="danger"
    variant={isNext ? 'filled' : 'outline'}
    disabled={over}
    {...firstPress(end)}
    leftSection={<IconPhoneOff size={18} aria-hidden />}
    rightSection={<KeyHint hotKey={hotKey} />}
  >
    {useText().call.end}
  </Button>
)
