import type { VoiceCodec } from './mediaQuality.ts'

interface Robustness {
  /** Impairment by the coding itself, Ie. */
  readonly coding: number
  /** Robustness to random loss, Bpl: the larger, the less a lost packet is heard. */
  readonly toLoss: number
}

/**
 * G.711: ITU-T G.113 Appendix I, 4.3 bare and 25.1 with concealment. Opus has no narrowband figure in G.113: 10 is what WebRTC's
 * scores use without in-band FEC. Of anything else nothing is known, and the least is taken.
 */
const concealed: Readonly<Record<VoiceCodec, Robustness>> = {
  g711: { coding: 0, toLoss: 25.1 },
  opus: { coding: 0, toLoss: 10 },
  other: { coding: 0, toLoss: 4.3 },
}
const bare: Readonly<Record<VoiceCodec, Robustness>> = { ...concealed, g711: { coding: 0, toLoss: 4.3 } }

/** Where the lost packet is missed: the browser conceals every loss, of the caller's telephone nobody knows. */
export type Listener = 'browser' | 'farTelephone'

/** Effective equipment impairment Ie,eff (ITU-T G.107 §7.5) for random loss; `loss` is a share, 0 … 1. */
export function lossImpairment(codec: VoiceCodec, loss: number, listener: Listener): number {
  const { coding, toLoss } = (listener === 'browser' ? concealed : bare)[codec]
  const percent = loss * 100
  return coding + (95 - coding) * (percent / (percent + toLoss))
}
