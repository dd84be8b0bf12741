import { z } from 'zod'
import meterModule from './levelMeter.worklet.ts?worker&url'

const measured = z.object({ operatorDb: z.number(), operatorPeakDb: z.number(), callerDb: z.number() })
export type Levels = z.infer<typeof measured>

/** The lowest frequency that belongs to a voice on the telephone: below it is the room. */
const voiceFromHz = 300

export interface LevelWatch {
  operator(stream: MediaStream | null): void
  caller(stream: MediaStream | null): void
}

/** One connection of a stream to the meter that can be exchanged. */
function plug(context: AudioContext, targets: readonly (readonly [node: AudioNode, input: number])[]) {
  let source: MediaStreamAudioSourceNode | null = null
  return (stream: MediaStream | null) => {
    source?.disconnect()
    source = stream === null ? null : new MediaStreamAudioSourceNode(context, { mediaStream: stream })
    for (const [node, input] of targets) source?.connect(node, 0, input)
  }
}

/**
 * Measures in the audio thread, a few times a second and without timers of the page, so that a panel in the background measures
 * as well. The meter's output is silence; it is connected only because the graph is driven from its end.
 */
export async function watchLevels(context: AudioContext, tell: (levels: Levels) => void): Promise<LevelWatch> {
  await context.audioWorklet.addModule(meterModule)
  const meter = new AudioWorkletNode(context, 'level-meter', { numberOfInputs: 3, numberOfOutputs: 1 })
  const voice = new BiquadFilterNode(context, { type: 'highpass', frequency: voiceFromHz })
  voice.connect(meter, 0, 0)
  meter.connect(context.destination)
  meter.port.onmessage = ({ data }: MessageEvent<unknown>) => tell(measured.parse(data))
  return {
    operator: plug(context, [
      [voice, 0],
      [meter, 2],
    ]),
    caller: plug(context, [[meter, 1]]),
  }
}
