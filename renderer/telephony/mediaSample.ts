import { z } from 'zod'
import type { MediaQuality, VoiceCodec } from '#core/telephony/quality/mediaQuality'

const count = z.number().catch(0)
const seconds = z.number().nullable().catch(null)

/** What is used of the browser's statistics (W3C webrtc-stats); times are seconds. */
const inbound = z.object({
  codecId: z.string().catch(''),
  packetsReceived: count,
  packetsLost: count,
  jitter: count,
  jitterBufferDelay: count,
  jitterBufferEmittedCount: count,
  totalSamplesReceived: count,
  concealedSamples: count,
  silentConcealedSamples: count,
})
const remote = z.object({ fractionLost: seconds, roundTripTime: seconds, timestamp: seconds })
const sending = z.object({ packetsSent: seconds, timestamp: seconds })
const way = z.object({ currentRoundTripTime: seconds })
const codec = z.object({ mimeType: z.string().toLowerCase().catch('') })

/** The counters of one call's sound at one moment. */
export interface MediaSample extends z.infer<typeof inbound> {
  readonly carriedBy: VoiceCodec
  /** As the other end last reported it. */
  readonly fractionLost: number | null
  readonly roundTripTime: number | null
  /** The other end's last reports: when it told of our packets, when of its own and how many it has sent; ms of the browser's clock. */
  readonly told: { readonly heardAt: number | null; readonly sentAt: number | null; readonly sent: number | null }
}

const codecs: Readonly<Record<string, VoiceCodec>> = { 'audio/pcma': 'g711', 'audio/pcmu': 'g711', 'audio/opus': 'opus' }

/** Reads the statistics of a connection; null before it has received any sound. */
export function readSample(report: RTCStatsReport): MediaSample | null {
  const all = [...report.values()] as { readonly type?: unknown; readonly kind?: unknown; readonly nominated?: unknown }[]
  const heard = inbound.safeParse(all.find(({ type, kind }) => type === 'inbound-rtp' && kind === 'audio'))
  if (!heard.success) return null
  const told = remote.safeParse(all.find(({ type, kind }) => type === 'remote-inbound-rtp' && kind === 'audio')).data
  const sent = sending.safeParse(all.find(({ type, kind }) => type === 'remote-outbound-rtp' && kind === 'audio')).data
  const path = way.safeParse(all.find(({ type, nominated }) => type === 'candidate-pair' && nominated === true)).data
  return {
    ...heard.data,
    carriedBy: codecs[codec.safeParse(report.get(heard.data.codecId)).data?.mimeType ?? ''] ?? 'other',
    fractionLost: told?.fractionLost ?? null,
    roundTripTime: told?.roundTripTime ?? path?.currentRoundTripTime ?? null,
    told: { heardAt: told?.timestamp ?? null, sentAt: sent?.timestamp ?? null, sent: sent?.packetsSent ?? null },
  }
}

/** Sound enough for one packet has to be spoken before it leaves. */
const packetMs = 20

const share = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole)))

/** How the sound travelled between two samples; null where no sound was sent, so that nothing can be said. `isLost`: what was sent did not come. */
export function compareSamples(before: MediaSample, now: MediaSample, isLost: boolean): MediaQuality | null {
  const since = (counter: keyof z.infer<typeof inbound> & keyof MediaSample): number => Number(now[counter]) - Number(before[counter])
  const received = since('packetsReceived')
  if (received <= 0 && !isLost) return null
  // A packet that comes late after all is taken back from the lost ones.
  const lost = Math.max(0, since('packetsLost'))
  const emitted = since('jitterBufferEmittedCount')
  const bufferMs = emitted <= 0 ? 0 : (since('jitterBufferDelay') / emitted) * 1000
  const tripMs = now.roundTripTime === null ? null : (now.roundTripTime / 2) * 1000
  return {
    codec: now.carriedBy,
    loss: { fromPbx: received <= 0 ? 1 : share(lost, received + lost), toPbx: now.fractionLost },
    concealed: share(since('concealedSamples') - since('silentConcealedSamples'), since('totalSamplesReceived')),
    jitterMs: now.jitter * 1000,
    delayMs: tripMs === null ? null : tripMs + packetMs + bufferMs,
  }
}
