import open from 'open'

/** Asks the system for its browser. Where there is none the printed address still stands. */
export const openInBrowser = async (address: string): Promise<void> => {
  const opener = await open(address).catch(() => null)
  opener?.on('error', () => {})
}
