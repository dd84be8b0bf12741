import { devicesOf } from '#core/desk/deskSelectors'
import { MicrophoneLevel } from '../call/MicrophoneLevel.tsx'
import { useDesk } from '../desk/useDesk.tsx'
import { useLevelView } from '../desk/useDeskViews.ts'

type Props = Readonly<{ muted: boolean }>

/** The level meter of the call, apart from the call's column, which need not be drawn with every measurement. */
export const LevelPart = ({ muted }: Props) => {
  const level = useLevelView()
  const hasMicrophone = useDesk((desk) => devicesOf(desk)?.microphone !== null)
  return <MicrophoneLevel level={hasMicrophone ? level : null} muted={muted} />
}
