import type { ReactNode } from 'react'
import type { QualityView } from '#core/telephony/callView'
import { CallSound } from '../call/CallSound.tsx'
import { talking } from './callScene.ts'
import { DeskScene } from './DeskScene.tsx'
import type { soundSceneNames } from './sceneNames.ts'
import { scriptAt, ticket } from './scriptScene.ts'

const carriedBy = (quality: QualityView) => <DeskScene script={scriptAt('solving', { ticket })} call={{ ...talking(), quality }} />

/** How a call sounds, and sounded. */
export const soundScenes: Readonly<Record<(typeof soundSceneNames)[number], () => ReactNode>> = {
  qualityWeak: () => carriedBy({ state: 'weak', cause: 'beyondPbx' }),
  qualityBad: () => carriedBy({ state: 'bad', cause: 'lossToPbx' }),
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
