import { readArguments } from './arguments.ts'
import { accessesCommand } from './audit/accessesCommand.ts'
import { readSignInSettings } from './auth/signInSettings.ts'
import { CannotStart } from './cannotStart.ts'
import type { Command } from './command.ts'
import { readMailSettings } from './mail/mailSettings.ts'
import { eraseCommand } from './privacy/eraseCommand.ts'
import { readServiceSettings } from './serviceSettings.ts'
import { type RunningAsuo, startAsuo } from './start.ts'

const refusedToStart = 2

const say = (line: string) => process.stdout.write(`${line}\n`)

const start = async (): Promise<RunningAsuo> => {
  const { port, dataDir, databaseUrl, practice } = readArguments(process.argv.slice(2), process.env)
  const settings = readServiceSettings(dataDir)
  const mail = readMailSettings(process.env, settings.mail)
  if (mail === null) say('Mail is off: neither SMTP_URL nor IMAP_URL is set.')
  return startAsuo({
    port,
    practice,
    mail,
    ...(settings.privacy === undefined ? {} : { privacy: settings.privacy }),
    signIn: readSignInSettings(settings.signIn),
    ...(databaseUrl === null ? { dataDir } : { databaseUrl }),
    firstLead: (login, password) => say(`First start. Sign in as "${login}" with the password ${password} — it is not shown again.`),
  })
}

/** What is done once and not served. */
const commands: Readonly<Record<string, Command>> = { erase: eraseCommand, accesses: accessesCommand }

const serve = async () => {
  const asuo = await start()
  const stop = () => {
    asuo.close().then(
      () => process.exit(0),
      (failure: unknown) => {
        process.stderr.write(`ASUO did not stop cleanly: ${String(failure)}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  say(`ASUO ready: ${asuo.url}`)
}

try {
  const command = commands[process.argv[2] ?? '']
  if (command) await command(process.argv.slice(3), process.env, say)
  else await serve()
} catch (refusal) {
  if (!(refusal instanceof CannotStart)) throw refusal
  process.stderr.write(`${refusal.message}\n`)
  process.exit(refusedToStart)
}
