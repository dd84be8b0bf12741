import { z } from 'zod'
import meterModule from './levelMeter.worklet.ts?worker&url'

const measured = z.object({ operatorDb: z.number(), operatorPeakDb: z.number(), callerDb: z.number() })
export type Levels = z.infer<typeof measured>

/** The lowest frequency that belongs to a voice on the telephone: below it is the room. */
const voiceFromHz = 300
/** Of the three sections of a Butterworth filter of sixth order, as Web Audio wants them (dB): mains hum is left nearly 60 dB down. */
const sectionsDb = [-5.72, -3.01, 5.72] as const

export interface LevelWatch {
  operator(stream: MediaStream | null): void
  caller(stream: MediaStream | null): void
}

/** One input of the meter: remembers its stream until there is a graph, and exchanges it afterwards. */
function createPlug() {
  let stream: MediaStream | null = null
  let source: MediaStreamAudioSourceNode | null = null
  let connect: ((stream: MediaStream) => MediaStreamAudioSourceNode) | null = null
  const exchange = () => {
    source?.disconnect()
    source = stream === null || connect === null ? null : connect(stream)
  }
  return {
    put: (next: MediaStream | null) => {
      stream = next
      exchange()
    },
    wire: (into: NonNullable<typeof connect>) => {
      connect = into
      exchange()
    },
  }
}

/**
 * Measures in the audio thread, a few times a second and without timers of the page, so that a panel in the background measures
 * as well. The meter's output is silence; it is connected only because the graph is driven from its end.
 */
export function watchLevels(context: AudioContext, tell: (levels: Levels) => void): LevelWatch {
  const operator = createPlug()
  const caller = createPlug()

  const build = () => {
    if (context.state === 'closed') return
    const meter = new AudioWorkletNode(context, 'level-meter', { numberOfInputs: 3, numberOfOutputs: 1 })
    const sections = sectionsDb.map((Q) => new BiquadFilterNode(context, { type: 'highpass', frequency: voiceFromHz, Q }))
    for (const [at, section] of sections.entries()) section.connect(sections[at + 1] ?? meter)
    meter.connect(context.destination)
    meter.port.onmessage = ({ data }: MessageEvent<unknown>) => tell(measured.parse(data))
    operator.wire((stream) => {
      const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream })
      source.connect(sections[0] ?? meter)
      source.connect(meter, 0, 2)
      return source
    })
    caller.wire((stream) => {
      const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream })
      source.connect(meter, 0, 1)
      return source
    })
  }
  void context.audioWorklet.addModule(meterModule).then(build, (refused: unknown) => {
    if (context.state !== 'closed') throw refused
  })
  return { operator: operator.put, caller: caller.put }
}
