/** Everything a caller's log may hold, in the order a call brings it: the entries of «Разбор» are worded by these. */
export type CallerEvent =
  | 'caller.rings'
  | 'caller.givesUp'
  /** `text` is the SIP status. */
  | 'refused'
  | 'operator.answers'
  /** `text` is the sentence. */
  | 'caller.says'
  | 'operator.speaks'
  | 'operator.silent'
  | 'held'
  | 'resumed'
  /** `text` is the key. */
  | 'operator.key'
  | 'caller.noticed.silence'
  | 'caller.noticed.endlessSpeech'
  | 'caller.noticed.endlessHold'
  | 'caller.hangsUp'
  | 'operator.hangsUp'
  | 'line.lost'
  | 'media.failed'
