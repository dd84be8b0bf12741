import type { SnapshotFrom } from 'xstate'
import type { HeadsetAbilities } from './headsetEvent.ts'
import type { headsetMachine } from './headsetMachine.ts'

/** What the screen shows of the headset's buttons. `shared`: another program pressed them a moment ago. */
export interface HeadsetView {
  readonly state: 'absent' | 'refused' | 'working' | 'shared'
  readonly name: string
  readonly can: HeadsetAbilities
  /** A call is open, as far as the headset was told. */
  readonly inCall: boolean
}

const stateOf = (snapshot: SnapshotFrom<typeof headsetMachine>): HeadsetView['state'] => {
  if (snapshot.matches({ device: { present: 'shared' } })) return 'shared'
  if (snapshot.matches({ device: 'present' })) return 'working'
  return snapshot.matches({ device: 'refused' }) ? 'refused' : 'absent'
}

export const headsetView = (snapshot: SnapshotFrom<typeof headsetMachine>): HeadsetView => ({
  state: stateOf(snapshot),
  name: snapshot.context.name,
  can: snapshot.context.can,
  inCall: snapshot.matches({ call: 'open' }),
})
