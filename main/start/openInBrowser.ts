import open from 'open'

/**
 * Asks the system for its browser. True once what opens it has ended well, false where there is nothing to open it with. Some systems
 * hold the opener as long as the browser runs: then it stays unanswered.
 */
export const openInBrowser = async (address: string): Promise<boolean> => {
  const opener = await open(address).catch(() => null)
  if (!opener) return false
  return new Promise((resolve) => {
    opener.once('error', () => resolve(false))
    opener.once('exit', (code) => resolve(code === 0))
    if (opener.exitCode !== null) resolve(opener.exitCode === 0)
  })
}
