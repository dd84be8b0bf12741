/// Runs in the audio thread, where there is no DOM: the few names it needs are declared here.
declare const sampleRate: number
declare const registerProcessor: (name: string, processor: unknown) => void
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}

const reportSeconds = 0.3
const silenceDb = -100
/** Frames under this are pauses and do not lower the level of speech. */
const gateDb = -50
const frameSeconds = 0.02

const decibels = (power: number): number => (power <= 1e-10 ? silenceDb : 10 * Math.log10(power))

/** RMS of the frames above the gate; of all frames where none is above it. */
class SpeechLevel {
  #frame = { power: 0, samples: 0 }
  #speech = { power: 0, samples: 0 }
  #all = { power: 0, samples: 0 }

  add(samples: Float32Array | undefined): void {
    if (samples === undefined) return
    for (const sample of samples) this.#frame.power += sample * sample
    this.#frame.samples += samples.length
    if (this.#frame.samples < sampleRate * frameSeconds) return
    const { power, samples: count } = this.#frame
    const sums = decibels(power / count) > gateDb ? [this.#speech, this.#all] : [this.#all]
    for (const sum of sums) {
      sum.power += power
      sum.samples += count
    }
    this.#frame = { power: 0, samples: 0 }
  }

  take(): number {
    const sum = this.#speech.samples > 0 ? this.#speech : this.#all
    const level = sum.samples === 0 ? silenceDb : decibels(sum.power / sum.samples)
    this.#speech = { power: 0, samples: 0 }
    this.#all = { power: 0, samples: 0 }
    return level
  }
}

/** Inputs: 0 the operator above 300 Hz, 1 the caller, 2 the operator as the microphone gives it (for peaks). */
class LevelMeter extends AudioWorkletProcessor {
  #operator = new SpeechLevel()
  #caller = new SpeechLevel()
  #peak = 0
  #elapsed = 0

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    this.#operator.add(inputs[0]?.[0])
    this.#caller.add(inputs[1]?.[0])
    for (const sample of inputs[2]?.[0] ?? []) this.#peak = Math.max(this.#peak, Math.abs(sample))
    this.#elapsed += 128 / sampleRate
    if (this.#elapsed >= reportSeconds) this.#report()
    return true
  }

  #report(): void {
    const operatorPeakDb = decibels(this.#peak * this.#peak)
    this.port.postMessage({ operatorDb: this.#operator.take(), operatorPeakDb, callerDb: this.#caller.take() })
    this.#peak = 0
    this.#elapsed = 0
  }
}

registerProcessor('level-meter', LevelMeter)
