import type { Fault } from '#core/faults/fault'
import type { Wishes } from '#core/telephony/chosenDevice'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'
import { watchDevices } from './devices.ts'
import { createFirstGesture } from './firstGesture.ts'
import { type Levels, watchLevels } from './levels.ts'
import { openMicrophone } from './microphone.ts'
import { createOutput } from './output.ts'
import { createSpeaker } from './speaker.ts'

/** Long enough to finish a short sentence before it is heard again. */
const playbackDelaySeconds = 2

interface CheckParts extends MicrophoneChoice {
  readonly headphones: Wishes
  readonly measured: (levels: Levels) => void
  readonly failed: (fault: Fault) => void
}

/**
 * «Проверить микрофон»: tells the levels a few times a second, and plays back in the headphones, two seconds
 * later, what a caller would hear. Works on line and off, beside the telephone. Returns the undo; `failed` ends it by itself.
 */
export function checkMicrophone({ headphones, measured, failed, ...choice }: CheckParts): () => void {
  const context = new AudioContext()
  const gesture = createFirstGesture(window)
  const speaker = createSpeaker(gesture.wait)
  let over = false
  let closeMicrophone = () => {}
  let stopWatching = () => {}

  const stop = () => {
    if (over) return
    over = true
    closeMicrophone()
    stopWatching()
    speaker.silence()
    gesture.dispose()
    void context.close()
  }
  const fail = (fault: Fault) => {
    if (over) return
    stop()
    failed(fault)
  }

  const begin = async () => {
    const opened = await openMicrophone(navigator.mediaDevices, choice, () => fail({ code: 'microphoneMissing' }))
    if (!opened.ok) return fail(opened.fault)
    if (over) return opened.value.close()
    const { raw, voice, close } = opened.value
    const heard = voice()
    for (const track of heard.getAudioTracks()) track.enabled = true
    closeMicrophone = () => {
      for (const track of heard.getTracks()) track.stop()
      close()
    }

    const delay = new DelayNode(context, { maxDelayTime: playbackDelaySeconds, delayTime: playbackDelaySeconds })
    const output = new MediaStreamAudioDestinationNode(context)
    new MediaStreamAudioSourceNode(context, { mediaStream: heard }).connect(delay).connect(output)
    const place = createOutput(speaker.choose, () => {})
    place.wish(headphones)
    stopWatching = watchDevices(navigator.mediaDevices, ({ speakers }) => place.plugged(speakers)).stop
    speaker.play(output.stream)

    const levels = watchLevels(context, measured)
    levels.operator(raw)
  }
  void begin()
  return stop
}
