import type { ReactNode } from 'react'
import type { QualityView } from '#core/telephony/callView'
import { CallSound } from '../call/CallSound.tsx'
import { MicrophoneLevel } from '../call/MicrophoneLevel.tsx'
import { MicrophoneVerdict } from '../call/MicrophoneVerdict.tsx'
import { CheckDialog } from '../day/CheckDialog.tsx'
import { CheckOffer } from '../day/CheckOffer.tsx'
import { Day } from '../day/Day.tsx'
import { talking } from './callScene.ts'
import { DeskScene } from './DeskScene.tsx'
import { figures, idle } from './IdleScene.tsx'
import type { soundSceneNames } from './sceneNames.ts'
import { scriptAt, ticket } from './scriptScene.ts'

const carriedBy = (quality: QualityView) => <DeskScene script={scriptAt('solving', { ticket })} call={{ ...talking(), quality }} />

const nothing = () => {}
const day = (check: ReactNode) =>
  idle(<Day name="Иван Петров" standing="ready" figures={figures} fault={null} check={check} practise={nothing} />)
const offer = (state: Parameters<typeof CheckOffer>[0]['state'], wireless: boolean) => (
  <CheckOffer state={state} wireless={wireless} check={nothing} decline={nothing} />
)

/** How a call sounds, and sounded. */
export const soundScenes: Readonly<Record<(typeof soundSceneNames)[number], () => ReactNode>> = {
  qualityWeak: () => carriedBy({ state: 'weak', cause: 'beyondPbx' }),
  qualityBad: () => carriedBy({ state: 'bad', cause: 'lossToPbx' }),
  checkOffered: () => day(offer('due', true)),
  checkDone: () => day(offer({ verdict: 'warn', hint: 'tooQuiet', at: Date.now() - 600_000 }, false)),
  checkJudged: () => (
    <>
      {day(offer('due', false))}
      <CheckDialog wireless repeat={nothing} close={nothing}>
        <MicrophoneLevel level={{ operatorDb: -21, callerDb: -100, band: { verdict: 'good', hint: null } }} muted={false} />
        <MicrophoneVerdict outcome={{ verdict: 'good', hint: null }} />
      </CheckDialog>
    </>
  ),
  checkUnheard: () => (
    <>
      {day(offer('due', false))}
      <CheckDialog wireless={false} repeat={null} close={nothing}>
        <MicrophoneLevel level={{ operatorDb: -100, callerDb: -100, band: null }} muted={false} />
        <MicrophoneVerdict outcome="unheard" />
      </CheckDialog>
    </>
  ),
  sounded: () => (
    <DeskScene
      script={scriptAt('wrappingUp', { ticket, callEnded: { by: 'operator' } })}
      call={null}
      sound={
        <CallSound
          speech={{ seconds: 94, goodSeconds: 58, quietSeconds: 34, loudSeconds: 2, clippedPeaks: 0, mutedSpeechSeconds: 0 }}
          connection={{
            seconds: 180,
            weakSeconds: 12,
            poorSeconds: 6,
            worst: { mos: 2.94, grade: 'poor', cause: 'lossFromPbx', at: Date.now() - 95_000 },
          }}
        />
      }
    />
  ),
}
