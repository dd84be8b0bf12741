/** What a headset's buttons do for it; an ability it lacks is said in the settings. */
export interface HeadsetAbilities {
  readonly hook: boolean
  readonly mute: boolean
  readonly hold: boolean
}

/** What a headset tells. `lifted` and `laid` are its hook's position, whoever moved it: the operator, or our own lamp order. */
export type HeadsetReport =
  | { readonly type: 'headset.plugged'; readonly name: string; readonly can: HeadsetAbilities }
  | { readonly type: 'headset.unplugged' }
  /** It is there, and the system or another program lets nobody open it. */
  | { readonly type: 'headset.refused'; readonly name: string }
  | { readonly type: 'headset.lifted' }
  | { readonly type: 'headset.laid' }
  /** A hook without a position. */
  | { readonly type: 'headset.hookPressed' }
  | { readonly type: 'headset.mutePressed' }
  | { readonly type: 'headset.flashPressed' }
  | { readonly type: 'headset.dropPressed' }

/** How the call stands, only as far as it is confirmed. `opened`: answered, or dialled by the operator. */
export type HeadsetCallEvent =
  | { readonly type: 'call.rang' }
  | { readonly type: 'call.opened' }
  | { readonly type: 'call.closed' }
  | { readonly type: 'call.muted' }
  | { readonly type: 'call.unmuted' }
  | { readonly type: 'call.held' }
  | { readonly type: 'call.resumed' }

export type HeadsetEvent =
  | HeadsetReport
  | HeadsetCallEvent
  /** A headset was allowed to the page in the browser's own list. */
  | { readonly type: 'operator.allowedHeadset' }

/** Which lamps are lit; a headset acts by them as well: off hook opens its radio link. */
export interface Lamps {
  readonly offHook: boolean
  readonly ring: boolean
  readonly mute: boolean
  readonly hold: boolean
}

export type HeadsetOrder =
  | { readonly type: 'lamps.light'; readonly lamps: Lamps }
  /** Looks again for a headset the page may use. */
  | { readonly type: 'headset.look' }

/** What the operator asks by a button, in the words of the keys. */
export type HeadsetVerb = 'answer' | 'reject' | 'end' | 'mute' | 'hold'
