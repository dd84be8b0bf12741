import { headphonesWishes, microphoneWishes } from '#core/settings/deviceWishes'
import type { Settings } from '#core/settings/settings'
import { isWireless } from '#core/telephony/wirelessMicrophone'
import { MicrophoneLevel } from '../call/MicrophoneLevel.tsx'
import { MicrophoneVerdict } from '../call/MicrophoneVerdict.tsx'
import { CheckDialog } from '../day/CheckDialog.tsx'
import { noteCheck } from '../day/checkStore.ts'
import { useSteadyLine } from '../desk/useDeskViews.ts'
import { FaultNote } from '../kit/FaultNote.tsx'
import { closeDialog } from './uiStore.ts'
import { useMicrophoneCheck } from './useMicrophoneCheck.ts'

type Props = Readonly<{ settings: Settings; agentId: string }>

/** The check at the start of a shift: begins with its dialog, ends with it, and its verdict is remembered for the shift. */
export const ShiftCheckPart = ({ settings, agentId }: Props) => {
  const microphone = useSteadyLine()?.microphoneLabel ?? ''
  const { level, outcome, fault, repeat } = useMicrophoneCheck(
    {
      devices: microphoneWishes(settings),
      processing: settings.soundProcessing,
      headphones: headphonesWishes(settings),
    },
    { beginsAtOnce: true, judged: (verdict) => noteCheck(agentId, microphone, { ...verdict, at: Date.now() }) },
  )
  const isJudged = outcome !== null && outcome !== 'unheard'
  return (
    <CheckDialog wireless={isWireless(microphone)} repeat={isJudged ? repeat : null} close={closeDialog}>
      {fault === null ? (
        <>
          <MicrophoneLevel level={level} muted={false} />
          <MicrophoneVerdict outcome={outcome} />
        </>
      ) : (
        <FaultNote fault={fault} />
      )}
    </CheckDialog>
  )
}
