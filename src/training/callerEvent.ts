/** Everything a caller's log may hold, in the order a call brings it: the entries of «Разбор» are worded by these. */
export const callerEvents = [
  'caller.rings',
  'caller.givesUp',
  /** `text` is the SIP status. */
  'refused',
  'operator.answers',
  /** `text` is the sentence. */
  'caller.says',
  'operator.speaks',
  'operator.silent',
  'held',
  'resumed',
  /** `text` is the key. */
  'operator.key',
  'caller.noticed.silence',
  'caller.noticed.endlessSpeech',
  'caller.noticed.endlessHold',
  'caller.hangsUp',
  'operator.hangsUp',
  'line.lost',
  'media.failed',
] as const

export type CallerEvent = (typeof callerEvents)[number]
