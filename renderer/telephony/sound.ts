/** Everything the telephone lets be heard or measures: the page's sound, or the fake of a test. */
export interface Sound {
  /** Where the caller and the tones are heard; null is the system's default. False where the device does not take the sound. */
  hearOn(deviceId: string | null): Promise<boolean>
  /** Where it rings; null and false as above. */
  ringOn(deviceId: string | null): Promise<boolean>
  ring(rings: boolean): void
  /** The tone of somebody else's telephone that rings, in the operator's ear. */
  ringBack(sounds: boolean): void
  /** Lets the caller be heard and measured, in place of whoever was before. Returns the undo, which leaves a later one be. */
  hear(caller: MediaStream): () => void
  /** Measures this microphone from now on; null measures none. */
  measure(microphone: MediaStream | null): void
  /** The key's own tone in the operator's ear. */
  key(key: string): void
  /** Two rising tones in the operator's ear: a call is about to be answered by itself. */
  announce(): void
  /** A tick in the operator's ear. */
  tick(): void
  close(): void
}
