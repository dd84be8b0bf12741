/**
 * Decides whether the operator's voice leaves the machine. SIP.js's hold does not stop the microphone's packets, and the track
 * of a prepared call exists before the answer: hence one gate over answer, hold and mute together.
 */
export interface VoiceGate {
  set(change: Partial<Readonly<Record<GateReason, boolean>>>): void
  /** Applies the gate again, after a track was replaced. */
  apply(): void
}

type GateReason = 'answered' | 'held' | 'muted'

/** `track` gives the sender's track of the moment; it is silent (zeros are sent) unless answered, not held and not muted. */
export function createVoiceGate(track: () => MediaStreamTrack | null): VoiceGate {
  const stands: Record<GateReason, boolean> = { answered: false, held: false, muted: false }
  const apply = () => {
    const sounding = track()
    if (sounding) sounding.enabled = stands.answered && !stands.held && !stands.muted
  }
  return {
    set: (change) => {
      Object.assign(stands, change)
      apply()
    },
    apply,
  }
}
