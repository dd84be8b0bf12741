const toneMs = 160
const pauseMs = 70

/** One key as RFC 4733 event, after those that still wait: `insertDTMF` alone would drop them, and fast fingers lose keys. */
export function sendKey(keys: RTCDTMFSender | null, key: string): void {
  // Without `telephone-event` in the PBX's offer the browser throws: see docs/pbx.md, `dtmf_mode`.
  if (keys?.canInsertDTMF) keys.insertDTMF(keys.toneBuffer + key, toneMs, pauseMs)
}
