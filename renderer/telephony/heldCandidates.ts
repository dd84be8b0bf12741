/** An offer whose ICE candidates are kept back. */
export interface HeldOffer {
  readonly sdp: string
  readonly candidates: readonly RTCIceCandidateInit[]
}

/**
 * Takes the candidates out of an offer. With them a browser begins ICE and DTLS as soon as the answer is prepared, towards an
 * end that knows nothing of it yet: DTLS retransmits with doubling pauses (most of a second of silence after an answer that
 * came late), and a long ring ends in ICE `failed`.
 */
export function holdCandidates(offer: string): HeldOffer {
  const kept: string[] = []
  const candidates: RTCIceCandidateInit[] = []
  let sdpMLineIndex = -1
  for (const line of offer.split(/\r?\n/)) {
    if (line.startsWith('m=')) sdpMLineIndex += 1
    if (line.startsWith('a=candidate:')) candidates.push({ candidate: line.slice('a='.length), sdpMLineIndex })
    else if (line !== 'a=end-of-candidates') kept.push(line)
  }
  return { sdp: kept.join('\r\n'), candidates }
}
