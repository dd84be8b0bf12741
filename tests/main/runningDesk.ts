import { onTestFinished } from 'vitest'
import type { NoticeName, PayloadOf } from '#core/bridge/notices'
import type { Outcome } from '#core/faults/outcome'
import { createDesk } from '../../main/desk/createDesk.ts'
import type { DeskOptions } from '../../main/desk/deskOptions.ts'
import { openSettingsFile } from '../../main/settings/settingsFile.ts'
import { FakeShell } from './FakeShell.ts'
import { temporaryProfile } from './temporaryProfile.ts'

/** A whole desk; what is not said is embedded. Ends with the test. */
export const runningDesk = async (options: Partial<DeskOptions> = {}, profile = temporaryProfile()) => {
  const shell = new FakeShell(profile)
  const announced: string[] = []
  const bugs: unknown[] = []
  const desk = await createDesk(shell, {
    settings: openSettingsFile(profile, Date.now()),
    announce: (line) => void announced.push(line),
    noteBug: (bug) => void bugs.push(bug),
    ...options,
  })
  onTestFinished(() => desk.close())
  return {
    desk,
    shell,
    announced,
    bugs,
    profile,
    /** The first notice of that name that is as asked for. */
    heard: <N extends NoticeName>(name: N, isIt: (payload: PayloadOf<N>) => boolean): Promise<PayloadOf<N>> =>
      new Promise((resolve) => {
        const undo = desk.listen((told, payload) => {
          if (told !== (name as NoticeName) || !isIt(payload as unknown as PayloadOf<N>)) return
          undo()
          resolve(payload as unknown as PayloadOf<N>)
        })
      }),
  }
}

/** What succeeded; a fault fails the test with its code. */
export const value = async <T>(outcome: Promise<Outcome<T>>): Promise<T> => {
  const settled = await outcome
  if (!settled.ok) throw new Error(`fault ${JSON.stringify(settled.fault)}`)
  return settled.value
}
