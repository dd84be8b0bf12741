import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../services/asuo/storage/freePort.ts'

const master = '/usr/lib/postfix/sbin/master'
const dovecot = '/usr/sbin/dovecot'
/** Owns the mailboxes. */
const nobody = 65_534

/** The suite needs root: both servers give up their rights by themselves. */
export const serversAreHere = process.getuid?.() === 0 && existsSync(master) && existsSync(dovecot)

const idOf = (kind: 'passwd' | 'group', name: string): number =>
  Number(execFileSync('getent', [kind, name], { encoding: 'utf8' }).split(':')[2])

const queues = ['active', 'bounce', 'corrupt', 'defer', 'deferred', 'flush', 'hold', 'incoming', 'private', 'saved', 'trace']

const postfixMain = (place: string, mailboxes: readonly string[]) => `
compatibility_level = 3.6
queue_directory = ${place}/queue
data_directory = ${place}/data
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.zakaz.example
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
biff = no
maillog_file = ${place}/mail.log
maillog_file_prefixes = ${place}
virtual_mailbox_domains = zakaz.example, primer.example
virtual_mailbox_base = ${place}/mail
virtual_mailbox_maps = inline:{ ${mailboxes.map((address) => `{ ${address} = ${address.split('@')[0]}/Maildir/ }`).join(', ')} }
virtual_uid_maps = static:${nobody}
virtual_gid_maps = static:${nobody}
virtual_minimum_uid = 1
# An unknown mailbox is found out after the mail was taken over: its sender learns of it by a report.
smtpd_reject_unlisted_recipient = no
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = check_recipient_access inline:{ { never@primer.example = 550 5.1.1 No such person } }, permit_mynetworks, reject
smtpd_tls_security_level = none
message_size_limit = 60000000
virtual_mailbox_limit = 0
`

const postfixMaster = (port: number) => `
127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
virtual unix - n n - - virtual
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`

const dovecotConf = (place: string, port: number, password: string) => `
base_dir = ${place}/run
state_dir = ${place}/state
log_path = ${place}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${place}/mail/%n/Maildir
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${nobody} gid=${nobody} home=${place}/mail/%n
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`

const answers = (port: number, greeting: RegExp): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', (text) => {
      socket.destroy()
      resolve(greeting.test(text.toString('utf8')))
    })
    socket.once('error', () => resolve(false))
  })

/** A real Postfix and a real Dovecot on loopback, with folders and ports of their own; both end with the test, by their ids. */
export class MailServers {
  readonly smtpPort: number
  readonly imapPort: number
  readonly password = 'yaschik-pochty'
  readonly #place: string
  #postfix: ChildProcess | null = null
  #dovecot: ChildProcess | null = null

  private constructor(place: string, smtpPort: number, imapPort: number) {
    this.#place = place
    this.smtpPort = smtpPort
    this.imapPort = imapPort
  }

  static async start(mailboxes: readonly string[]): Promise<MailServers> {
    const place = await mkdtemp(join(tmpdir(), 'mail-'))
    await chmod(place, 0o755)
    const servers = new MailServers(place, await freePort(), await freePort())
    await servers.#furnish(mailboxes)
    await servers.startPostfix()
    await servers.startDovecot()
    return servers
  }

  async #furnish(mailboxes: readonly string[]): Promise<void> {
    const postfix = idOf('passwd', 'postfix')
    const drop = idOf('group', 'postdrop')
    for (const folder of ['queue', 'mail', 'data', 'run', 'state']) await mkdir(join(this.#place, folder))
    for (const queue of [...queues, 'maildrop', 'public', 'pid']) await mkdir(join(this.#place, 'queue', queue), { mode: 0o700 })
    for (const queue of queues) await chown(join(this.#place, 'queue', queue), postfix, 0)
    for (const [queue, mode] of [
      ['maildrop', 0o1730],
      ['public', 0o2710],
    ] as const) {
      await chown(join(this.#place, 'queue', queue), postfix, drop)
      await chmod(join(this.#place, 'queue', queue), mode)
    }
    await chown(join(this.#place, 'data'), postfix, postfix)
    await chown(join(this.#place, 'mail'), nobody, nobody)
    await writeFile(join(this.#place, 'main.cf'), postfixMain(this.#place, mailboxes))
    await writeFile(join(this.#place, 'master.cf'), postfixMaster(this.smtpPort))
    await writeFile(join(this.#place, 'dovecot.conf'), dovecotConf(this.#place, this.imapPort, this.password))
  }

  async startPostfix(): Promise<void> {
    this.#postfix = spawn(master, ['-c', this.#place, '-d'], { stdio: 'ignore' })
    await this.#ready(this.smtpPort, /^220 /, 'mail.log')
  }

  async startDovecot(): Promise<void> {
    this.#dovecot = spawn(dovecot, ['-F', '-c', join(this.#place, 'dovecot.conf')], { stdio: 'ignore' })
    await this.#ready(this.imapPort, /^\* OK/, 'dovecot.log')
  }

  async stopPostfix(): Promise<void> {
    await this.#end(this.#postfix)
    this.#postfix = null
  }

  async stopDovecot(): Promise<void> {
    await this.#end(this.#dovecot)
    this.#dovecot = null
  }

  /** What lies in a mailbox's folder: the sources, oldest first. */
  async messages(name: string, folder = ''): Promise<readonly string[]> {
    const sources: { readonly file: string; readonly source: string }[] = []
    for (const part of ['new', 'cur']) {
      const place = join(this.#place, 'mail', name, 'Maildir', folder, part)
      for (const file of existsSync(place) ? await readdir(place) : []) {
        // It may be moved while it is read.
        const source = await readFile(join(place, file), 'utf8').catch(() => null)
        if (source !== null) sources.push({ file, source })
      }
    }
    return sources.toSorted((a, b) => a.file.localeCompare(b.file)).map(({ source }) => source)
  }

  /** Everything of a folder lies in the inbox again. Dovecot must be stopped. */
  async putBack(name: string, folder: string): Promise<void> {
    const maildir = join(this.#place, 'mail', name, 'Maildir')
    for (const part of ['new', 'cur']) {
      for (const file of await readdir(join(maildir, folder, part)))
        await rename(join(maildir, folder, part, file), join(maildir, part, file))
    }
  }

  /** The inbox loses its numbers, so its next UIDVALIDITY is another one. Dovecot must be stopped. */
  async numberAnew(name: string): Promise<void> {
    const maildir = join(this.#place, 'mail', name, 'Maildir')
    for (const file of await readdir(maildir)) if (file.startsWith('dovecot')) await rm(join(maildir, file))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stopDovecot()
    await this.stopPostfix()
    await rm(this.#place, { recursive: true, force: true })
  }

  async #ready(port: number, greeting: RegExp, log: string): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await answers(port, greeting)) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const said = await readFile(join(this.#place, log), 'utf8').catch(() => 'it said nothing')
    throw new Error(`A mail server does not answer: ${said}`)
  }

  async #end(child: ChildProcess | null): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
}
