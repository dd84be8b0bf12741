import { delayImpairment } from './delayImpairment.ts'
import { type Listener, lossImpairment } from './lossImpairment.ts'
import type { VoiceCodec } from './mediaQuality.ts'

/** Ro − Is − Id of a connection with every default value and no delay (ITU-T G.107 Table 3). */
const untroubled = 93.2

interface Connection {
  readonly codec: VoiceCodec
  /** A share, 0 … 1. */
  readonly loss: number
  readonly delayMs: number
  readonly listener: Listener
}

/** The transmission rating R = Ro − Is − Id − Ie,eff of one direction (ITU-T G.107): 93.2 at best; an operator's headset earns no advantage A. */
export const transmissionRating = ({ codec, loss, delayMs, listener }: Connection): number =>
  untroubled - delayImpairment(delayMs) - lossImpairment(codec, loss, listener)
