import { spawnSync } from 'node:child_process'

const ip = (...words: readonly string[]) => spawnSync('ip', words, { stdio: 'ignore' }).status === 0

/** The interface by which the machine of the tests is "on the network"; `ip link set desk0 down` takes it off. */
const cable = 'desk0'

/** Whether this process may have a network of its own. */
export const mayHaveOwnNetwork = (): boolean =>
  spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' }).status === 0

/**
 * Furnishes the empty network this process was started in: loopback, and one interface with an address whose other end nobody
 * holds, so that a browser calls itself on line. Nothing leaves; nobody else's ports are here. Answers the interface's name, or
 * null where the kernel has none to give: cables cannot be pulled then.
 */
export function furnishNetwork(): string | null {
  ip('link', 'set', 'lo', 'up')
  const hasCable =
    ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'nowhere0') &&
    ip('address', 'add', '10.99.0.2/24', 'dev', cable) &&
    ip('link', 'set', 'nowhere0', 'up') &&
    ip('link', 'set', cable, 'up')
  return hasCable ? cable : null
}
