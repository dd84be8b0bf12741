import { execFileSync } from 'node:child_process'
import { runStep } from '../check/runStep.ts'

/** Debian's packages that the suite calls, by a program of each. */
const wanted: Readonly<Record<string, string>> = {
  mmdebstrap: 'mmdebstrap',
  sipp: 'sip-tester',
  baresip: 'baresip-core',
  ip: 'iproute2',
  nft: 'nftables',
  openssl: 'openssl',
}

const isThere = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const missing = () => Object.keys(wanted).filter((program) => !isThere(program))

/** Installs what is missing by apt. Answers null, or the sentence why the suite cannot run. */
export async function getPackages(): Promise<string | null> {
  const packages = missing().map((program) => wanted[program] ?? program)
  if (packages.length === 0) return null
  const byHand = `install ${packages.join(' ')}`
  await runStep('apt-get', ['update', '-qq'])
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runStep('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', ...packages], env)
  return missing().length === 0 ? null : `apt-get did not give what the suite needs: ${byHand}.`
}
