import { join, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { openBugLog } from '../bugs/bugLog.ts'
import { DeskRefusal } from '../desk/deskRefusal.ts'
import { makeProfileFolder } from '../profile/makeProfileFolder.ts'
import { readCertificatePins } from './certificates.ts'
import { closeBeforeQuit } from './closeBeforeQuit.ts'
import { refuseDebugging } from './debugSwitches.ts'
import { deskOptionsOf } from './deskOptionsOf.ts'
import { openElectronSettings } from './electronSettings.ts'
import { launchLineFrom } from './lineProcess.ts'
import { confineNavigation } from './navigation.ts'
import { pageAddress } from './pageAddress.ts'
import { privilegePageScheme } from './pageProtocol.ts'
import { readShellOptions, type ShellOptions } from './shellOptions.ts'
import { startPanel } from './startPanel.ts'
import { type ShellWords, wordsIn } from './words.ts'

/** `out/main/index.js` lies two folders below the program's root. */
const root = resolve(import.meta.dirname, '../..')

const profileOf = (given: ShellOptions): string => {
  if (given.profile) return resolve(given.profile)
  return app.commandLine.hasSwitch('user-data-dir') ? app.getPath('userData') : join(app.getPath('appData'), 'operator-panel')
}

const takeProfile = (profile: string): void => {
  makeProfileFolder(profile)
  app.setPath('userData', profile)
  app.setPath('sessionData', join(profile, 'chromium'))
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const refuseToStart = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
  app.exit(2)
}

/** Says it to the person at the screen and to the command line. */
const explain = (refusal: unknown, words: ShellWords): void => {
  dialog.showErrorBox(words.cannotStart, refusal instanceof DeskRefusal ? words.refusal[refusal.reason] : words.unexpected)
  refuseToStart(refusal instanceof Error ? refusal.message : String(refusal))
}

const run = async (given: ShellOptions, profile: string): Promise<void> => {
  const noteBug = openBugLog(join(profile, 'logs'))
  process.on('uncaughtException', (bug) => noteBug(bug, 'uncaught'))
  process.on('unhandledRejection', (bug) => noteBug(bug, 'unhandled'))
  await app.whenReady()
  const settings = openElectronSettings(profile, Date.now())
  const words = wordsIn(given.lang ?? settings.read().language)
  const pins = await readCertificatePins(join(profile, 'certificate-pins.json')).catch(() => null)
  if (!pins) {
    dialog.showErrorBox(words.cannotStart, words.badPins)
    return refuseToStart(`${profile}/certificate-pins.json does not fit: mend it or remove it.`)
  }
  const options = {
    ...deskOptionsOf(given, process.env),
    settings,
    noteBug,
    announce: say,
    launchLine: launchLineFrom(join(root, 'out/main/trainingLine.js')),
    // Another process reads them: in the packaged program they lie beside the archive, not in it.
    assets: join(root.replace(/app\.asar$/, 'app.asar.unpacked'), 'assets'),
  }
  const starting = startPanel({ root, profile, options, pins, noteBug })
  closeBeforeQuit(app, starting, noteBug)
  try {
    await starting
    say(`Panel ready: ${pageAddress}`)
  } catch (refusal) {
    if (!(refusal instanceof DeskRefusal)) noteBug(refusal, 'start')
    explain(refusal, words)
  }
}

const open = (given: ShellOptions): void => {
  const words = wordsIn(given.lang ?? 'ru')
  const profile = profileOf(given)
  try {
    takeProfile(profile)
    if (app.requestSingleInstanceLock()) run(given, profile).catch((bug: unknown) => explain(bug, words))
    else app.quit()
  } catch (refusal) {
    explain(refusal, words)
  }
}

app.enableSandbox()
app.setAppUserModelId('ru.lenobl.goszakaz.operator-panel')
// The training line and a PBX on this very machine are reached over loopback; a ring is heard before the first click.
app.commandLine.appendSwitch('allow-loopback-in-peer-connection')
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required')
privilegePageScheme()
confineNavigation(app)

const given = refuseDebugging(app.commandLine, app.isPackaged) ?? readShellOptions(app.commandLine)
if (typeof given === 'string') refuseToStart(given)
else open(given)
