import { peakDb, SpeechLevel } from './speechLevel.ts'

/// Runs in the audio thread, where there is no DOM: the few names it needs are declared here.
declare const sampleRate: number
declare const registerProcessor: (name: string, processor: unknown) => void
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}

const reportSeconds = 0.3

const peakOf = (samples: Float32Array | undefined): number => {
  let peak = 0
  for (let at = 0; at < (samples?.length ?? 0); at += 1) peak = Math.max(peak, Math.abs(samples?.[at] ?? 0))
  return peak
}

/** Inputs: 0 the operator above 300 Hz, 1 the caller, 2 the operator as the microphone gives it (for peaks). */
class LevelMeter extends AudioWorkletProcessor {
  #operator = new SpeechLevel(sampleRate)
  #caller = new SpeechLevel(sampleRate)
  #peak = 0
  #elapsed = 0

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    this.#operator.add(inputs[0]?.[0])
    this.#caller.add(inputs[1]?.[0])
    this.#peak = Math.max(this.#peak, peakOf(inputs[2]?.[0]))
    this.#elapsed += 128 / sampleRate
    if (this.#elapsed >= reportSeconds) this.#report()
    return true
  }

  #report(): void {
    this.port.postMessage({ operatorDb: this.#operator.take(), operatorPeakDb: peakDb(this.#peak), callerDb: this.#caller.take() })
    this.#peak = 0
    this.#elapsed = 0
  }
}

registerProcessor('level-meter', LevelMeter)
