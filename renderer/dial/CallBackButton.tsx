import { IconPhoneCall } from '@tabler/icons-react'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { firstPress } from '../kit/firstPress.ts'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{ why: string | null; callBack: () => void; prominent: boolean }>

/** «Перезвонить абоненту»: the same conversation goes on. */
export const CallBackButton = ({ why, callBack, prominent }: Props) => (
  <ExplainedButton
    why={why}
    variant={prominent ? 'filled' : 'default'}
    leftSection={<IconPhoneCall size={18} aria-hidden />}
    {...firstPress(callBack)}
  >
    {useText().dial.callBack}
  </ExplainedButton>
)
