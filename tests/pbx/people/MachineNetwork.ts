import { execFileSync } from 'node:child_process'

const ip = (...words: readonly string[]) => execFileSync('ip', words)

/** The machine's only way out, as its browser sees it: pulled out and plugged in like a cable. Loopback, and the PBX on it, stay. */
export class MachineNetwork {
  readonly #device: string
  readonly #lost: string[][] = []

  constructor(device: string) {
    this.#device = device
  }

  /** Packets to and from these UDP ports get lost from now on, on loopback too, as if the way between both ends had broken. */
  losePackets(ports: readonly number[]) {
    if (this.#lost.length === 0) {
      // The rule of local addresses stands before all others: one that is to be asked earlier needs room before it.
      ip('rule', 'add', 'pref', '10', 'lookup', 'local')
      ip('rule', 'del', 'pref', '0')
    }
    for (const port of ports) {
      for (const end of ['sport', 'dport']) {
        const rule = ['pref', '5', 'ipproto', 'udp', end, String(port), 'blackhole']
        ip('rule', 'add', ...rule)
        this.#lost.push(rule)
      }
    }
  }

  /** Nothing is lost any more. */
  findPackets() {
    if (this.#lost.length === 0) return
    for (const rule of this.#lost.splice(0)) ip('rule', 'del', ...rule)
    ip('rule', 'add', 'pref', '0', 'lookup', 'local')
    ip('rule', 'del', 'pref', '10')
  }

  unplug() {
    ip('link', 'set', this.#device, 'down')
  }

  plugIn() {
    ip('link', 'set', this.#device, 'up')
  }
}
