import { spawnSync } from 'node:child_process'

const ip = (...words: readonly string[]) => spawnSync('ip', words, { stdio: 'ignore' }).status === 0

/** The interface by which the machine of the tests is "on the network"; `ip link set desk0 down` takes it off. */
export const deskInterface = 'desk0'

/** Whether this process may have a network of its own. */
export const mayHaveOwnNetwork = (): boolean => spawnSync('unshare', ['--net', 'true'], { stdio: 'ignore' }).status === 0

/**
 * Furnishes the empty network this process was started in: loopback, and one interface with an address whose other end nobody
 * holds, so that a browser calls itself on line. Nothing leaves; nobody else's ports are here.
 */
export function furnishNetwork(): void {
  const furnished =
    ip('link', 'set', 'lo', 'up') &&
    ip('link', 'add', deskInterface, 'type', 'veth', 'peer', 'name', 'nowhere0') &&
    ip('address', 'add', '10.99.0.2/24', 'dev', deskInterface) &&
    ip('link', 'set', 'nowhere0', 'up') &&
    ip('link', 'set', deskInterface, 'up')
  if (!furnished) throw new Error('the network of the tests could not be furnished: `ip link` was refused')
}
