import { randomInt } from 'node:crypto'
import { RtpHeader, RtpPacket } from 'werift'
import { frameSamples } from './LevelMeter.ts'

/** Numbers the packets of one outgoing stream. Starts at random, as RFC 3550 asks; sequence and timestamp roll over. */
export class RtpStream {
  #sequence = randomInt(2 ** 16)
  #timestamp = randomInt(2 ** 32)
  #first = true

  packet(payload: Buffer, payloadType: number, ssrc: number): RtpPacket {
    this.#sequence = (this.#sequence + 1) % 2 ** 16
    this.#timestamp = (this.#timestamp + frameSamples) % 2 ** 32
    const marker = this.#first
    this.#first = false
    const header = new RtpHeader({ version: 2, marker, payloadType, sequenceNumber: this.#sequence, timestamp: this.#timestamp, ssrc })
    return new RtpPacket(header, payload)
  }
}
