import { execFileSync } from 'node:child_process'

/** The machine's only way out, as its browser sees it: pulled out and plugged in like a cable. Loopback, and the PBX on it, stay. */
export class MachineNetwork {
  readonly #device: string

  constructor(device: string) {
    this.#device = device
  }

  unplug() {
    execFileSync('ip', ['link', 'set', this.#device, 'down'])
  }

  plugIn() {
    execFileSync('ip', ['link', 'set', this.#device, 'up'])
  }
}
