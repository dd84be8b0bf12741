import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { writeParty } from './wav.ts'

const examples = join(import.meta.dirname, '../asterisk')

/** The multiarch folder of the machine the root was made for, e.g. x86_64-linux-gnu. */
const modulesOf = (root: string): string => {
  const multiarch = readdirSync(join(root, 'usr/lib')).find((name) => name.endsWith('-linux-gnu'))
  return `/usr/lib/${multiarch}/asterisk/modules`
}

/** Asterisk offers every address of the machine for media, although its sockets are bound to loopback: all of them are loopback here. */
const onlyLoopback = (): string => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
  return ['', '[ice_host_candidates]', ...addresses.map(({ address }) => `${address} => 127.0.0.1`), ''].join('\n')
}

const directories = (root: string, home: string): string =>
  [
    '[directories]',
    `astetcdir => ${home}/etc`,
    `astmoddir => ${modulesOf(root)}`,
    'astvarlibdir => /usr/share/asterisk',
    'astdatadir => /usr/share/asterisk',
    'astagidir => /usr/share/asterisk/agi-bin',
    'astsbindir => /usr/sbin',
    ...['db', 'key', 'spool', 'run', 'log'].map((kind) => `ast${kind}dir => ${home}/${kind}`),
    '',
    '',
  ].join('\n')

/** Everything Asterisk reads, in `home` inside `root`: the example configuration, a self-signed certificate, music of one tone. */
export function furnishAsterisk(root: string, home: string): void {
  const inRoot = (path: string) => join(root, home, path)
  for (const folder of ['etc/keys', 'moh', 'db', 'key', 'spool', 'run', 'log']) mkdirSync(inRoot(folder), { recursive: true })
  for (const name of readdirSync(examples)) {
    const text = readFileSync(join(examples, name), 'utf8').replaceAll('/etc/asterisk', `${home}/etc`).replaceAll('/var/lib/asterisk', home)
    const before = name === 'asterisk.conf' ? directories(root, home) : ''
    writeFileSync(inRoot(`etc/${name}`), `${before}${text}${name === 'rtp.conf' ? onlyLoopback() : ''}`)
  }
  const certificate = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const files = ['-keyout', inRoot('etc/keys/asterisk.key'), '-out', inRoot('etc/keys/asterisk.crt')]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...certificate, ...files], { stdio: 'ignore' })
  writeParty(inRoot('moh/music.wav'), 'music', 8_000, 60)
}
