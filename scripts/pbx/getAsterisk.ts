import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runStep } from '../check/runStep.ts'

/** Debian 12 and 13 ship no Asterisk; the suites to come do. */
const suites = ['forky', 'sid']
const packages = 'asterisk'
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Where the machine's own apt gets its packages, in either form of its sources. */
function debianMirror(): string | null {
  const folder = '/etc/apt/sources.list.d'
  const files = ['/etc/apt/sources.list', ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])]
  const text = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))
  const found = text
    .map((lines) => /^(?:URIs: *|deb (?:\[[^\]]*\] )?)(https?:\S+)/m.exec(lines)?.[1])
    .find((address) => address !== undefined)
  return found ?? null
}

const isThere = (root: string) => existsSync(join(root, 'usr/sbin/asterisk'))

/**
 * The root of a real Asterisk 22: the one at `root` where it is there, else a small Debian is made there (half a minute, 350 MB).
 * Nothing in it is started and nothing stays mounted. Answers null, or the sentence why there is none.
 */
export async function getAsterisk(root: string): Promise<string | null> {
  if (isThere(root)) return null
  const mirror = debianMirror()
  if (mirror === null) return `There is no Asterisk at ${root} and apt names no Debian mirror to make one from: name one in ASTERISK_ROOT.`
  mkdirSync(dirname(root), { recursive: true })
  // Made beside its place and moved: a run that was interrupted leaves nothing that looks ready.
  const making = `${root}.${process.pid}`
  for (const suite of suites) {
    const quiet = ['APT::Install-Recommends "false"', 'Acquire::Check-Valid-Until "false"', 'Acquire::Check-Date "false"']
    const options = ['--variant=apt', '--mode=root', `--keyring=${keyring}`, `--include=${packages}`]
    const { code } = await runStep('mmdebstrap', [...options, ...quiet.map((line) => `--aptopt=${line}`), suite, making, mirror])
    if (code === 0 && isThere(making)) {
      // Another run may have made it meanwhile: theirs is as good.
      if (!isThere(root)) renameSync(making, root)
      rmSync(making, { recursive: true, force: true })
      return null
    }
    rmSync(making, { recursive: true, force: true })
  }
  return `No Asterisk could be made from ${suites.join(' or ')} of ${mirror}: see what mmdebstrap said above, or name one in ASTERISK_ROOT.`
}
