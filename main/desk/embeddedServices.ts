import { startAsuo } from '../../services/asuo/start.ts'
import { startTrainingLine } from '../../services/training-line/start.ts'
import { standingLine } from '../line/standingLine.ts'
import { databaseFolder } from '../profile/databaseFolder.ts'
import type { ShellPorts } from './desk.ts'
import type { DeskOptions } from './deskOptions.ts'
import { DeskRefusal } from './deskRefusal.ts'
import type { Undoing } from './undoing.ts'
import type { DeskLine } from './workplace.ts'

const sentenceOf = (refused: unknown): string => (refused instanceof Error ? refused.message : String(refused))

/** Address of ASUO up to and including `/v1`. Without a configured one, the embedded service is started on the profile's own database. */
export const reachAsuo = async (
  shell: ShellPorts,
  options: DeskOptions,
  undoing: Undoing,
): Promise<{ readonly url: string; readonly embedded: boolean }> => {
  const configured = options.asuoUrl ?? options.settings.read().asuoUrl
  if (configured) return { url: configured.replace(/\/+$/, ''), embedded: false }
  shell.progress('database')
  try {
    const dataDir = databaseFolder(shell.profile, process.getuid?.() === 0)
    const asuo = await startAsuo({ port: 0, host: '127.0.0.1', dataDir, practice: true })
    undoing.add(() => asuo.close())
    options.announce?.(`ASUO ready: ${asuo.url}`)
    return { url: asuo.url, embedded: true }
  } catch (refused) {
    throw new DeskRefusal('asuoFailed', `The embedded ASUO does not start: ${sentenceOf(refused)}`)
  }
}

/** The configured PBX, or the embedded training line; `stands` is called whenever that one has come back after a fall. */
export const reachLine = async (shell: ShellPorts, options: DeskOptions, undoing: Undoing, stands: () => void): Promise<DeskLine> => {
  const server = options.sipUrl ?? options.settings.read().sipUrl
  if (server) return { kind: 'sip', server, uri: options.sipUri ?? null, password: options.sipPassword ?? null }
  shell.progress('trainingLine')
  try {
    const handle = await standingLine({
      start: (again) =>
        startTrainingLine({
          origins: () => shell.origins(),
          ...(options.launchLine ? { launch: options.launchLine } : {}),
          ...(options.assets ? { assets: options.assets } : {}),
          ...(again ? { again } : {}),
          hidden: options.hiddenScenarios ?? false,
        }),
      later: (run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      stands,
    })
    undoing.add(() => handle.close())
    options.announce?.(`Training line ready: ${handle.server}`)
    return { kind: 'training', handle }
  } catch (refused) {
    throw new DeskRefusal('trainingLineFailed', `The training line does not start: ${sentenceOf(refused)}`)
  }
}
