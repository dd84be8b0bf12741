import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { CallEvent } from '#core/telephony/callEvent'
import type { CallView } from '#core/telephony/callView'
import type { LineView } from '#core/telephony/lineView'
import type { LineAccount, TelephoneEvent } from '#core/telephony/telephone'
import { callView, goOnLine, heardAt, lineView, outgoing, say, wantLine } from '../../telephony/fixtures/operator.ts'
import type { Caller } from './Caller.ts'
import { SipTrace } from './SipTrace.ts'
import { type Party, voiceOf, whoSounds } from './tones.ts'

/** Where Asterisk waits for operators. */
export const pbxAddress = 'ws://127.0.0.1:8088/ws'

/** An operator's telephone and charts in a real browser, whose microphone speaks the operator's own tone. */
export class Operator {
  readonly number: string
  readonly page: Page
  readonly sip: SipTrace

  /** Made before the page connects, so that nothing of its SIP is missed. */
  constructor(number: string, page: Page) {
    this.number = number
    this.page = page
    this.sip = new SipTrace(page)
  }

  account(other: Partial<LineAccount> = {}): LineAccount {
    const { number } = this
    return {
      server: pbxAddress,
      domain: '127.0.0.1',
      user: number,
      password: `secret${number}`,
      displayName: `Оператор ${number}`,
      training: false,
      ...other,
    }
  }

  /** Resolves when the lamp says so. */
  goOnLine(other: Partial<LineAccount> = {}): Promise<void> {
    return goOnLine(this.page, this.account(other))
  }

  /** Goes on line where it is not to be reached. */
  wantLine(other: Partial<LineAccount> = {}): Promise<void> {
    return wantLine(this.page, this.account(other))
  }

  say(event: CallEvent): Promise<void> {
    return say(this.page, event)
  }

  dial(number: string): Promise<void> {
    return this.page.evaluate((to) => window.bench.dial(to), number)
  }

  /** The colleague's leg beside the caller's: «Сначала переговорить». */
  async consults(number: string): Promise<void> {
    await this.say({ type: 'operator.askedToTransfer' })
    await this.say({ type: 'operator.consulted', number, consultCallId: randomUUID() })
  }

  async transferIs(state: CallView['transfer']['state']): Promise<void> {
    await expect.poll(async () => (await this.call())?.transfer.state, `transfer of the call of ${this.number}`).toBe(state)
  }

  line(): Promise<LineView> {
    return lineView(this.page)
  }

  call(): Promise<CallView | null> {
    return callView(this.page)
  }

  /** When the telephone first told it, in the page's monotonic ms; waits until it has, 20 s at most. `after` skips what was told before. */
  heardAt(type: TelephoneEvent['type'], after = 0): Promise<number> {
    return heardAt(this.page, type, after, 20_000)
  }

  /** The page's monotonic ms, for `heardAt` and the like. */
  now(): Promise<number> {
    return this.page.evaluate(() => performance.now())
  }

  /** What the telephone has told so far, by name. */
  told(): Promise<readonly TelephoneEvent['type'][]> {
    return this.page.evaluate(() => window.bench.heard.map(({ event }) => event.type))
  }

  async reaches(phase: CallView['phase']): Promise<CallView> {
    await expect.poll(async () => (await this.call())?.phase, `phase of the call of ${this.number}`).toBe(phase)
    return (await this.call()) as CallView
  }

  async holdIs(state: CallView['hold']['state']): Promise<void> {
    await expect.poll(async () => (await this.call())?.hold.state, `hold of the call of ${this.number}`).toBe(state)
  }

  /** Answers what rings; resolves when the caller's first packet has come. */
  async answers(): Promise<void> {
    await this.reaches('ringing')
    await this.say({ type: 'operator.answered' })
    await expect.poll(async () => (await this.call())?.soundFlows, `sound in the call of ${this.number}`).toBe(true)
  }

  /** The caller dials (the queue of 101 alone where nothing else is said) and is answered; resolves when he hears the operator. */
  async takes(caller: Caller, number = '501'): Promise<void> {
    caller.dial(number)
    await this.answers()
    await expect.poll(() => caller.hears()).toEqual([voiceOf(this.number)])
  }

  /** Packets sent so far and the level of their source, as the browser measures it. */
  sends(): Promise<{ packets: number; level: number }> {
    return outgoing(this.page)
  }

  /** Who is heard at this moment in the operator's ear, by the test's own measuring; `leg` −1 is the call that began last. */
  async hears(leg = -1): Promise<readonly Party[]> {
    const { rate, values } = await this.page.evaluate(async (at) => {
      const { made } = window as unknown as { made: RTCPeerConnection[] }
      const track = made.at(at)?.getReceivers().at(0)?.track
      const context = new AudioContext()
      try {
        if (!track) return { rate: context.sampleRate, values: [] }
        const ear = new AnalyserNode(context, { fftSize: 16_384 })
        context.createMediaStreamSource(new MediaStream([track])).connect(ear)
        const full = ear.fftSize / context.sampleRate
        while (context.currentTime < full + 0.1) await new Promise((turn) => setTimeout(turn, 20))
        const samples = new Float32Array(ear.fftSize)
        ear.getFloatTimeDomainData(samples)
        return { rate: context.sampleRate, values: [...samples] }
      } finally {
        await context.close()
      }
    }, leg)
    return whoSounds({ rate, values: Float32Array.from(values) })
  }
}
