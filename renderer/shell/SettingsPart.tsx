import type { Session } from '#core/bridge/session'
import { headphonesWishes, microphoneWishes } from '#core/settings/deviceWishes'
import type { Settings } from '#core/settings/settings'
import { MicrophoneLevel } from '../call/MicrophoneLevel.tsx'
import { MicrophoneVerdict } from '../call/MicrophoneVerdict.tsx'
import { useDeskSend } from '../desk/useDesk.tsx'
import { HeadsetSettings } from '../headset/HeadsetSettings.tsx'
import { useHeadset } from '../headset/useHeadset.ts'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useClaimedKeys } from './globalKeys.ts'
import { closeDialog } from './uiStore.ts'
import { useDevices } from './useDevices.ts'
import { useMicrophoneCheck } from './useMicrophoneCheck.ts'

type Props = Readonly<{ session: Session; settings: Settings; inCall: boolean }>

export const SettingsPart = ({ session, settings, inCall }: Props) => {
  const { fault, passwordSaved, change, savePassword, signOut } = useSettings(closeDialog)
  const send = useDeskSend()
  const { microphones, speakers } = useDevices()
  const headset = useHeadset()
  const check = useMicrophoneCheck({
    devices: microphoneWishes(settings),
    processing: settings.soundProcessing,
    headphones: headphonesWishes(settings),
  })
  return (
    <SettingsDialog
      settings={settings}
      session={session}
      microphones={microphones}
      speakers={speakers}
      claimed={useClaimedKeys()}
      headset={<HeadsetSettings {...headset} />}
      check={
        check.isOn ? (
          <>
            <MicrophoneLevel level={check.level} muted={false} />
            <MicrophoneVerdict outcome={check.outcome} />
          </>
        ) : null
      }
      fault={check.fault ?? fault}
      passwordSaved={passwordSaved}
      change={change}
      savePassword={async (password) => {
        await savePassword(password)
        send({ type: 'operator.savedPassword' })
      }}
      inCall={inCall}
      toggleCheck={check.toggle}
      signOut={signOut}
      close={closeDialog}
    />
  )
}
