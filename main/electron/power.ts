import { powerMonitor, powerSaveBlocker } from 'electron'
import type { Desk } from '../desk/desk.ts'
import { hasCall, type StandWatch } from './deskStand.ts'

/** After sleep the desk reconnects at once; during a call the machine does not fall asleep. */
export const watchPower = (desk: Pick<Desk, 'shake'>, watch: StandWatch): void => {
  powerMonitor.on('resume', () => desk.shake('resume'))
  // A machine that was only locked may have lost its network meanwhile, and nobody looked.
  powerMonitor.on('unlock-screen', () => desk.shake('resume'))
  let blocker: number | null = null
  watch.listen((stand) => {
    if (hasCall(stand) && blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension')
    else if (!hasCall(stand) && blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
  })
}
