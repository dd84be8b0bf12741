/** With Opus the browser counts a tone in its 48 kHz: 40 ms reach the wire (measured), which Asterisk makes 80 where it passes them on. */
const toneMs = 160
const pauseMs = 70
/**
 * What comes over a new way is thrown away by Asterisk's strict RTP until it has seen some of it (measured: 120 ms), and all three
 * last packets of a key may fall into that: keys wait until the way has been the same for so long.
 */
const settlingMs = 400

export interface KeySender {
  /** One key as RFC 4733 event, as soon as it can be heard, and after those that still wait. */
  press(key: string): void
  forget(): void
}

/** The keys of one call. A way of the sound that changes, at the beginning or in mid-call, takes none of them with it. */
export function createKeySender(peer: RTCPeerConnection, sender: () => RTCRtpSender | undefined): KeySender {
  let waiting = ''
  let settling: ReturnType<typeof setTimeout> | undefined
  let isSettled = false
  let way: RTCIceTransport | undefined

  const insert = (keys: string) => {
    const dtmf = sender()?.dtmf
    // Without `telephone-event` in the PBX's offer the browser throws: see docs/pbx.md, `dtmf_mode`.
    // `insertDTMF` alone would drop those that still wait in the browser, and fast fingers lose keys.
    if (dtmf?.canInsertDTMF) dtmf.insertDTMF(dtmf.toneBuffer + keys, toneMs, pauseMs)
  }
  const settle = () => {
    clearTimeout(settling)
    isSettled = false
    if (peer.connectionState !== 'connected') return
    settling = setTimeout(() => {
      isSettled = true
      if (waiting !== '') insert(waiting)
      waiting = ''
    }, settlingMs)
  }
  const changed = () => {
    const now = sender()?.transport?.iceTransport
    if (now !== way) {
      way?.removeEventListener('selectedcandidatepairchange', settle)
      now?.addEventListener('selectedcandidatepairchange', settle)
      way = now
    }
    settle()
  }
  peer.addEventListener('connectionstatechange', changed)
  changed()

  return {
    press: (key) => {
      if (isSettled) insert(key)
      else waiting += key
    },
    forget: () => {
      clearTimeout(settling)
      peer.removeEventListener('connectionstatechange', changed)
      way?.removeEventListener('selectedcandidatepairchange', settle)
    },
  }
}
