import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { runStep } from './runStep.ts'

/** Debian's packages that the mail journey calls, by a program of each. */
const wanted: Readonly<Record<string, string>> = {
  '/usr/lib/postfix/sbin/master': 'postfix',
  '/usr/lib/dovecot/imap': 'dovecot-imapd',
}
/** While it stands, Debian's packages start no service of their own. */
const startsNothing = '/usr/sbin/policy-rc.d'

const missing = () => Object.keys(wanted).filter((program) => !existsSync(program))

/**
 * A mail server and a mailbox server for the tests, by apt as root where they are missing; neither is started. Answers null, or the
 * sentence why there are none.
 */
export const getMailServers = async (): Promise<string | null> => {
  const packages = missing().map((program) => wanted[program] ?? program)
  if (packages.length === 0) return null
  const byHand = `install ${packages.join(' and ')} (Debian) and run as root`
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return `Mail against real servers is not tested: ${byHand}.`
  const isOurs = !existsSync(startsNothing)
  if (isOurs) writeFileSync(startsNothing, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await runStep('apt-get', ['update', '-qq'])
    const options = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends']
    await runStep('apt-get', [...options, ...packages], { DEBIAN_FRONTEND: 'noninteractive' })
  } finally {
    if (isOurs) rmSync(startsNothing)
  }
  return missing().length === 0 ? null : `No mail servers: ${byHand}.`
}
