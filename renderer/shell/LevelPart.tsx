import { MicrophoneLevel } from '../call/MicrophoneLevel.tsx'
import { useLevelView } from '../desk/useDeskViews.ts'

type Props = Readonly<{ muted: boolean }>

/** The level meter of the call, apart from the call's column, which need not be drawn with every measurement. */
export const LevelPart = ({ muted }: Props) => <MicrophoneLevel level={useLevelView()} muted={muted} />
