import type { Transport, UserAgentOptions } from 'sip.js'
import { type Wire, WireEnd } from './WireEnd.ts'

type TransportConstructor = NonNullable<UserAgentOptions['transportConstructor']>
type Side = 'panel' | 'pbx'

/** First line of a message without its constant parts: `INVITE`, `180`. */
const gist = (message: string): string => (/^SIP\/2\.0 (\d{3})/.exec(message) ?? /^([A-Z]+)/.exec(message))?.[1] ?? ''

/** A wire between the panel and a PBX. It remembers what went over it, can be cut, and can swallow everything. */
export class FakeWire implements Wire {
  readonly #ends: Partial<Record<Side, WireEnd>> = {}
  readonly #watchers = new Set<() => void>()
  #log: { readonly from: Side; readonly message: string }[] = []
  isCut = false
  /** A black hole: both ends believe in the wire, nothing arrives. */
  swallows = false

  /** SIP.js constructs its transport itself: this is what it constructs at that side. */
  readonly transportOf = (side: Side): TransportConstructor => {
    const keep = (end: WireEnd) => {
      this.#ends[side] = end
    }
    const wire = this
    return class extends WireEnd implements Transport {
      constructor() {
        super(wire)
        keep(this)
      }
    }
  }

  carry(end: WireEnd, message: string) {
    const from = end === this.#ends.panel ? 'panel' : 'pbx'
    this.#log.push({ from, message })
    if (!this.swallows) {
      const to = from === 'panel' ? this.#ends.pbx : this.#ends.panel
      queueMicrotask(() => {
        if (to?.isConnected()) to.onMessage?.(message)
      })
    }
    for (const look of [...this.#watchers]) look()
  }

  /** What one side has said since `clear`, gist by gist. */
  said(from: Side): string[] {
    return this.#log.filter((entry) => entry.from === from).map(({ message }) => gist(message))
  }

  message(from: Side, wanted: string): string {
    return this.#log.find((entry) => entry.from === from && gist(entry.message) === wanted)?.message ?? ''
  }

  /** Resolves once one side has said it `times` times since `clear`. */
  hears(from: Side, wanted: string, times = 1): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.said(from).filter((word) => word === wanted).length < times) return
        this.#watchers.delete(look)
        resolve()
      }
      this.#watchers.add(look)
      look()
    })
  }

  clear() {
    this.#log = []
  }

  /** Puts a message before the panel as if it had come from the PBX. */
  inject(message: string) {
    this.#ends.panel?.onMessage?.(message)
  }

  cut(error?: Error) {
    this.isCut = true
    this.#ends.panel?.fall(error)
  }

  mend() {
    this.isCut = false
    this.swallows = false
  }
}
