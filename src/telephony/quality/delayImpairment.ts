/** Of the default telephone and its noise (ITU-T G.107 Table 3): echo loss of talker and listener in dB, receiving loudness. */
const talkerEchoLoss = 65
const listenerEchoLoss = 110
const receiveLoudness = 2

/** Sum of all noise, No in dBm0p, and the signal-to-noise rating Ro, as the default values give them. */
const noise = -61.18
const signalToNoise = 94.77

const smoothed = (difference: number, softness: number): number => difference / 2 + Math.sqrt(difference ** 2 / 4 + softness)

/** Idte: the talker hears himself come back. `ms` one way. */
function talkerEcho(ms: number): number {
  const masked = talkerEchoLoss - 40 * Math.log10((1 + ms / 10) / (1 + ms / 150)) + 6 * Math.exp(-0.3 * ms ** 2)
  const echoFree = -1.5 * (noise - receiveLoudness)
  const withEcho = 80 + 2.5 * (masked - 14)
  return (smoothed(echoFree - withEcho, 100) - 1) * (1 - Math.exp(-ms))
}

/** Idle: the listener hears the talker twice. `ms` round trip. */
function listenerEcho(ms: number): number {
  return smoothed(signalToNoise - 10.5 * (listenerEchoLoss + 7) * (ms + 1) ** -0.25, 169)
}

/** Idd: the pause before every answer, without any echo. `ms` one way. */
function pause(ms: number): number {
  if (ms <= 100) return 0
  const doublings = Math.log2(ms / 100)
  return 25 * ((1 + doublings ** 6) ** (1 / 6) - 3 * (1 + (doublings / 3) ** 6) ** (1 / 6) + 2)
}

const atRest = listenerEcho(0)

/** Id beyond what a connection without delay has already (ITU-T G.107 §7.4), in points of R; `delayMs` is one way, mouth to ear. */
export const delayImpairment = (delayMs: number): number => talkerEcho(delayMs) + listenerEcho(2 * delayMs) + pause(delayMs) - atRest
