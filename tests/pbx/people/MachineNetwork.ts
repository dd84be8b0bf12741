import { execFileSync } from 'node:child_process'

/** The machine's only way out, as its browser sees it: pulled out and plugged in like a cable. Loopback, and the PBX on it, stay. */
export class MachineNetwork {
  readonly #device: string

  constructor(device: string) {
    this.#device = device
  }

  unplug() {
    this.#link('down')
  }

  plugIn() {
    this.#link('up')
  }

  #link(state: 'up' | 'down') {
    execFileSync('ip', ['link', 'set', this.#device, state])
  }
}
