import { createFirstGesture } from './firstGesture.ts'
import { type Levels, watchLevels } from './levels.ts'
import type { Later } from './preparedDescription.ts'
import type { Sound } from './sound.ts'
import { createSpeaker } from './speaker.ts'
import { beep, keyFrequencies, ringSamples } from './tones.ts'

const keySeconds = 0.12
/** Unlike the tick and the keys: two notes, rising. */
const announcementHz = { first: 620, second: 930 }
const announcementSeconds = 0.22
const tickHz = 1000
const tickSeconds = 0.06
/** The ring's tone is made for a loudspeaker; this is for an ear. */
const ringBackGain = 0.25

/**
 * The sound of the page: caller and tones in the headphones, the ring on a device of its own, levels to `tell`. To begin a sound and to
 * give one up takes a browser some milliseconds: a ring begins, and a caller who is gone is given up, after the picture that shows it.
 */
export function createPageSound(tell: (levels: Levels) => void, later: Later): Sound {
  // Tones and levels: some hundredths of a second more are nothing to them, and waking seldom halves what the sound costs.
  const context = new AudioContext({ latencyHint: 'playback' })
  const gesture = createFirstGesture(window)
  const resume = () => void context.resume().catch(() => undefined)
  if (context.state !== 'running') gesture.wait(resume)
  // An output that failed or went to sleep suspends the whole context, and a browser never wakes it by itself: no ring, no level.
  const wake = () => {
    if (context.state === 'running' || context.state === 'closed') return
    resume()
    gesture.wait(resume)
  }
  context.addEventListener('statechange', wake)
  navigator.mediaDevices.addEventListener('devicechange', wake)

  const caller = createSpeaker(gesture.wait)
  const tones = createSpeaker(gesture.wait)
  const ringer = createSpeaker(gesture.wait)
  const toneOutput = new MediaStreamAudioDestinationNode(context)
  const ringOutput = new MediaStreamAudioDestinationNode(context)
  tones.play(toneOutput.stream)
  const ringTone = new AudioBuffer({ length: context.sampleRate * 5, sampleRate: context.sampleRate })
  ringTone.copyToChannel(ringSamples(context.sampleRate), 0)

  const levels = watchLevels(context, tell)
  let isToRing = false
  let ringing: AudioBufferSourceNode | null = null
  let ringingBack: AudioBufferSourceNode | null = null
  let heard: MediaStream | null = null

  const beginToRing = () => {
    if (!isToRing || ringing !== null) return
    ringing = new AudioBufferSourceNode(context, { buffer: ringTone, loop: true })
    ringing.connect(ringOutput)
    ringing.start()
    ringer.play(ringOutput.stream)
  }

  return {
    hearOn: async (deviceId) => {
      const [took] = await Promise.all([caller.choose(deviceId), tones.choose(deviceId)])
      return took
    },
    ringOn: ringer.choose,
    ring: (rings) => {
      isToRing = rings
      ringing?.stop()
      ringing?.disconnect()
      ringing = null
      if (rings) later(beginToRing)
      else ringer.rest()
    },
    ringBack: (sounds) => {
      ringingBack?.stop()
      ringingBack?.disconnect()
      ringingBack = null
      if (!sounds) return
      ringingBack = new AudioBufferSourceNode(context, { buffer: ringTone, loop: true })
      ringingBack.connect(new GainNode(context, { gain: ringBackGain })).connect(toneOutput)
      ringingBack.start()
    },
    hear: (stream) => {
      heard = stream
      caller.play(stream)
      levels.caller(stream)
      return () => {
        if (heard !== stream) return
        heard = null
        caller.rest()
        levels.caller(null)
        later(() => {
          if (heard === null) caller.silence()
        })
      }
    },
    measure: levels.operator,
    key: (key) => {
      const frequencies = keyFrequencies(key)
      if (frequencies) beep(context, toneOutput, frequencies, keySeconds)
    },
    announce: () => {
      beep(context, toneOutput, [announcementHz.first], announcementSeconds)
      beep(context, toneOutput, [announcementHz.second], announcementSeconds, announcementSeconds)
    },
    tick: () => beep(context, toneOutput, [tickHz], tickSeconds),
    close: () => {
      gesture.dispose()
      navigator.mediaDevices.removeEventListener('devicechange', wake)
      isToRing = false
      ringing?.stop()
      ringingBack?.stop()
      for (const speaker of [caller, tones, ringer]) speaker.silence()
      void context.close()
    },
  }
}
