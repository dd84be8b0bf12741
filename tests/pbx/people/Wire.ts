import { execFileSync } from 'node:child_process'

/** Sound of the PBX to the pages, or of the pages to the PBX. */
export type Way = 'toPage' | 'toPbx'

/** Ports of rtp.conf; those of a browser lie above the ports of the trunk's telephones. */
const [pbx, page] = ['20000-20400', '23000-65535']
const ways: Readonly<Record<Way, string>> = {
  toPage: `udp sport ${pbx} udp dport ${page}`,
  toPbx: `udp sport ${page} udp dport ${pbx}`,
}

const table = 'inet desk'
const nft = (...lines: readonly string[]): string => execFileSync('nft', ['-f', '-'], { encoding: 'utf8', input: lines.join('\n') })

/** What carries the sound between pages and PBX, at the kernel's own packet filter: packets are counted there, and get lost. */
export class Wire {
  /** Lays it; throws where the kernel has no packet filter. */
  static lay(): Wire {
    nft(
      `table ${table} {`,
      'counter toPage { }',
      'counter toPbx { }',
      `chain sound { type filter hook input priority 0; ${ways.toPage} counter name toPage; ${ways.toPbx} counter name toPbx; }`,
      'chain lost { type filter hook input priority 1; }',
      '}',
    )
    return new Wire()
  }

  /** How many packets have gone that way, of sound and of what prepares it (ICE, keys); lost ones too. */
  packets(way: Way): number {
    return Number(/packets (\d+)/.exec(nft(`list counter ${table} ${way}`))?.[1])
  }

  /** So many of a hundred packets get lost that way from now on, at random. */
  lose(way: Way, percent: number) {
    nft(`add rule ${table} lost ${ways[way]} numgen random mod 100 < ${percent} drop`)
  }

  /** Every packet to and from these UDP ports gets lost from now on, as if the way between both ends had broken. */
  breakAt(ports: readonly number[]) {
    for (const end of ['sport', 'dport']) nft(`add rule ${table} lost udp ${end} { ${ports.join(', ')} } drop`)
  }

  /** Nothing is lost any more. */
  mend() {
    nft(`flush chain ${table} lost`)
  }

  remove() {
    nft(`delete table ${table}`)
  }
}
