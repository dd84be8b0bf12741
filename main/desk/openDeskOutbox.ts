import type { Clock } from '#core/time/clock'
import { diskFault } from '../disk/diskFault.ts'
import { openOutboxFile, outboxFileName } from '../outbox/openOutboxFile.ts'
import { createOutbox, type Outbox } from '../outbox/outbox.ts'
import { DeskRefusal } from './deskRefusal.ts'

/** The profile's outbox, mended where it was damaged. Throws a `DeskRefusal` where the disk does not let it be opened. */
export const openDeskOutbox = (profile: string, clock: Clock): { readonly outbox: Outbox; readonly setAside: string | null } => {
  try {
    const { database, setAside } = openOutboxFile(profile, clock.now())
    const outbox = createOutbox(database, clock.now)
    const strange = outbox.write(() => outbox.calls.setStrangeAside())
    // Where no file was set aside, the call lies in a table of its own in the same file.
    return { outbox, setAside: setAside ?? (strange.ok && strange.value ? `${outboxFileName}: calls_aside` : null) }
  } catch (refused) {
    const why = refused instanceof Error ? refused.message : String(refused)
    const whatToDo = diskFault(refused)
      ? 'check the rights and the free space of the disk'
      : 'install the newest panel, or name another profile with --profile'
    throw new DeskRefusal('profileUnreadable', `The outbox in ${profile} cannot be opened (${why}): ${whatToDo}.`)
  }
}
