/** A judgement of the operator's speech (clause 1.13; RFC 7874 §4, standards.md «microphone»). */
export interface MicrophoneBand {
  readonly verdict: 'good' | 'warn' | 'bad'
  /** Which words to show: nearer to the mouth, further from it, or the peaks are clipped. Null when good. */
  readonly hint: 'tooQuiet' | 'tooLoud' | 'clipped' | null
}
