/** What carries the voice, as far as its robustness to loss is published. */
export type VoiceCodec = 'g711' | 'opus' | 'other'

/**
 * How the sound of one call travelled between this desk and the PBX since the measurement before. Shares are 0 … 1. Null is what
 * nobody has told yet: the other end reports a few seconds after the answer, if it reports at all.
 */
export interface MediaQuality {
  readonly codec: VoiceCodec
  /** Packets that did not arrive: of the PBX's here, of ours there. */
  readonly loss: { readonly fromPbx: number; readonly toPbx: number | null }
  /** Heard sound that the browser had to make up, whatever the reason: lost, late, or never sent by the caller's side. */
  readonly concealed: number
  readonly jitterMs: number
  /** One way to the ear: half the round trip, a packet's own length, the jitter buffer. */
  readonly delayMs: number | null
}
