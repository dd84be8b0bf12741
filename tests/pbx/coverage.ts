/**
 * Which check holds which measured fact of the telephony notes. A check is `file › title`, the file seen from this folder; where a
 * title is made from a table, its fixed beginning. `coverage.test.ts` (in `npm test`) refuses a check that does not exist.
 */
export interface Covered {
  readonly fact: string
  readonly checks: readonly string[]
  /** What no check here holds, and why. */
  readonly left?: string
}

/** The table of what works (section 2), row by row. */
export const results: readonly Covered[] = [
  {
    fact: 'registers, re-registers and unregisters; one challenge, then the nonce is used again',
    checks: [
      'register.spec.ts › registers with one challenge, and proves the line by OPTIONS',
      'register.spec.ts › takes its registration back when the operator leaves the line',
      'connection.spec.ts › refreshes its registration well before the PBX forgets it',
    ],
  },
  {
    fact: 'wrong password and unknown user: 401 twice, then no retry',
    checks: ['register.spec.ts › says that ', 'panel.spec.ts › says in words that the PBX refuses the password'],
  },
  {
    fact: 'WSS with a self-signed certificate: refused with 1006 and no word',
    checks: ['connection.spec.ts › takes no TLS connection whose certificate nobody vouches for, and takes it where somebody does'],
  },
  {
    fact: 'a queue call with two-way sound',
    checks: [
      'queue.spec.ts › shows what the queue says of the caller, and both hear each other and nobody else',
      'panel.spec.ts › takes a call of the queue in the whole panel: who calls, hold with music, goodbye',
    ],
  },
  {
    fact: 'hold and return by re-INVITE: the caller hears music, the operator nothing',
    checks: ['queue.spec.ts › lets the caller hear music on hold and the operator nothing, and brings both back'],
  },
  {
    fact: 'the caller’s telephone holds us: music, no re-INVITE',
    checks: ['conversation.spec.ts › hears the PBX’s music when the caller’s own telephone holds, and is not re-invited'],
  },
  {
    fact: 'mute: packets go on, the caller hears silence, also after a hold',
    checks: ['conversation.spec.ts › stays muted for the caller over a hold, with packets going on'],
  },
  {
    fact: 'keys by RFC 4733 reach the caller and Read()',
    checks: [
      'conversation.spec.ts › sends every key to the caller, "#" too',
      'conversation.spec.ts › is understood by a voice menu',
      'panelDial.spec.ts › calls a voice menu from the whole panel and presses its keys, one on the screen, the others fast on the keyboard, "#" at the end',
    ],
  },
  { fact: 'keys by SIP INFO', checks: [], left: 'the panel sends RFC 4733 alone: one way is enough, and every PBX has it' },
  {
    fact: 'blind transfer',
    checks: ['transfer.spec.ts › passes a caller on blindly, and our leg is gone at the PBX'],
  },
  {
    fact: 'attended transfer by REFER with Replaces',
    checks: ['transfer.spec.ts › passes a caller on after a word with the colleague: who hears whom, before and after'],
  },
  {
    fact: 'a second call: none with ringinuse=no; else 486 to the caller',
    checks: [
      'calls.spec.ts › refuses a second caller who comes ',
      'calls.spec.ts › tells the second caller of a desk that it is busy',
      '../telephony/telephone.test.ts › hears "busy" and never a ring while the desk is not free',
    ],
    left: 'two sessions side by side: the panel has one caller at a time, by design',
  },
  { fact: 'the caller cancels', checks: ['calls.spec.ts › stops ringing when the caller gives up'] },
  { fact: 'answered elsewhere: Reason SIP;cause=200', checks: ['calls.spec.ts › says that a colleague took the call'] },
  {
    fact: 'BYE of the other end',
    checks: ['calls.spec.ts › ends when the caller hangs up', 'calls.spec.ts › lets the caller go when the operator hangs up'],
  },
  {
    fact: 'early media',
    checks: ['outgoing.spec.ts › hears what the PBX says before the answer, and sends nothing that could be heard until then'],
  },
  {
    fact: 'outgoing calls and their failures: 486, 503, 404, 487',
    checks: [
      'outgoing.spec.ts › calls a number outside, and both hear each other',
      'outgoing.spec.ts › says why ',
      'outgoing.spec.ts › shows that it rings, and takes the call back',
      'outgoing.spec.ts › says that a colleague refused, and that one is not there',
      'panelDial.spec.ts › says in words that a number is busy, and that another does not exist',
    ],
  },
  { fact: 'session timer of 90 s keeps the hold', checks: ['conversation.spec.ts › stays on hold when the PBX refreshes the session'] },
  { fact: 'names and headers in Cyrillic', checks: ['calls.spec.ts › shows names in Cyrillic as they are'] },
  {
    fact: 'wait time in the INVITE, counted anew at every ring (section 4)',
    checks: [
      'queue.spec.ts › tells every caller’s own wait, counted anew at each ring',
      'queue.spec.ts › rings again for a caller whom nobody took, with the longer wait',
    ],
  },
  {
    fact: 'prepared while it rings, and nothing of the operator on the wire before the answer (section 7)',
    checks: [
      'silence.spec.ts › puts no packet onto the wire while it rings, though the operator speaks, and is heard from the answer on',
      'outgoing.spec.ts › hears what the PBX says before the answer, and sends nothing that could be heard until then',
    ],
  },
]

/** What the notes measured nothing of, and the panel promises all the same. */
export const promises: readonly Covered[] = [
  {
    fact: 'a break with its reason: calls are refused before anything rings, and go on to a colleague',
    checks: [
      'panelBreak.spec.ts › is not rung on a break, whose reason stands on the screen: the queue goes on to a colleague, and comes back after it',
    ],
    left: 'codes that pause a member of a queue: not built; the queue learns of a break by the 486, and by name only from a connector at the manager interface',
  },
  {
    fact: 'loss on the way of the sound: whose words get lost is said while they do, the worst moment is kept with the call',
    checks: ['lineQuality.spec.ts › says whose words get lost while they do, and that it is over; keeps the worst moment with the call'],
    left: 'packets that come unevenly: the packet filter loses but does not delay; how they are judged is held by ../telephony/quality.test.ts',
  },
]

/** The pitfalls (section 3) by their numbers. */
export const pitfalls: Readonly<Record<number, Covered>> = {
  1: {
    fact: 'SIP.js does not reconnect and does not notice',
    checks: [
      'connection.spec.ts › is registered again by itself after a reset',
      'connection.spec.ts › tells that the PBX is away while it is, and is back on line once it is up again',
      'panel.spec.ts › says that the PBX is away while it is, and is back on line by itself',
    ],
  },
  2: {
    fact: 'a half-open connection is never noticed; qualify finds it for the PBX',
    checks: ['connection.spec.ts › notices a connection that swallows everything, and so does the PBX, which rings the desk no more'],
  },
  3: {
    fact: 'register() rejects while a REGISTER is outstanding, up to 32 s after a reconnect',
    checks: ['connection.spec.ts › registers at once although a REGISTER of the connection before was never answered'],
  },
  4: {
    fact: 'register() without a transport: a 503 of its own making',
    checks: ['../telephony/telephoneLine.test.ts › says that nobody answers on a wire that does not come up'],
  },
  5: {
    fact: 'max_contacts=1 without remove_existing: 403',
    checks: [
      'connection.spec.ts › says within seconds that another telephone took its number, leaves it there, and takes it back when it is told to',
      'connection.spec.ts › says "registered elsewhere" where the PBX keeps an older registration, and registers once that is gone',
      'connection.spec.ts › takes the place of its own dead registration where the PBX lets the newcomer in',
    ],
  },
  6: {
    fact: 'refresh at 99 % of the interval',
    checks: ['connection.spec.ts › refreshes its registration well before the PBX forgets it'],
  },
  7: {
    fact: 'sound survives the WebSocket; without a re-INVITE the PBX’s BYE does not arrive',
    checks: [
      'survival.spec.ts › goes on talking while the line is down, and the caller’s goodbye arrives after it is back',
      'survival.spec.ts › holds, returns and hangs up on the new connection',
      'survival.spec.ts › stays on hold over a reset',
    ],
  },
  8: {
    fact: 'SimpleUser and SessionManager destroy the call',
    checks: ['survival.spec.ts › goes on talking while the line is down, and the caller’s goodbye arrives after it is back'],
    left: 'neither is used: renderer/telephony is written on UserAgent, Registerer, Invitation and Inviter',
  },
  9: {
    fact: 'a hang-up while disconnected is lost; rtp_timeout frees the caller',
    checks: [
      'mediaPath.spec.ts › tells the PBX of a hang-up that it could not hear, and says so only then',
      'mediaPath.spec.ts › says again a hang-up that a dead connection swallowed',
      'survival.spec.ts › lets the PBX free the caller of an operator whose machine died',
    ],
  },
  10: {
    fact: 'Asterisk killed in a call: after its start it knows the call no more (481)',
    checks: ['survival.spec.ts › ends a call that a PBX which was started anew does not know, and says that the line lost it'],
  },
  11: {
    fact: 'accept()’s promise is not the truth when it races with a CANCEL',
    checks: ['calls.spec.ts › ends every call whose caller gives up in the moment of the answer, and takes the next one'],
  },
  12: {
    fact: 'an exception in onBye leaves the BYE unanswered',
    checks: [
      'calls.spec.ts › ends when the caller hangs up',
      '../telephony/telephone.test.ts › ends when the caller hangs up, and the BYE is answered',
    ],
  },
  13: {
    fact: 'a STUN server that does not answer costs 5 s at every answer',
    checks: ['calls.spec.ts › asks no STUN server before it answers'],
  },
  14: {
    fact: 'two re-INVITEs at once: the second rejects',
    checks: [
      'identity.spec.ts › holds and returns although the PBX re-invites in the same moment',
      'conversation.spec.ts › puts hold and return that come at once one after the other',
    ],
  },
  15: {
    fact: 'a re-INVITE with other constraints replaces the track and un-mutes',
    checks: [
      'conversation.spec.ts › keeps one microphone track through hold and return',
      'conversation.spec.ts › stays muted for the caller over a hold, with packets going on',
    ],
  },
  16: {
    fact: 'no microphone at the answer: SIP.js says 480 by itself',
    checks: [
      '../telephony/noMicrophone.spec.ts › says that there is no microphone and never connects',
      '../telephony/telephone.test.ts › hears "busy" while no microphone is open',
    ],
  },
  17: {
    fact: 'noAnswerTimeout of 60 s: above the queue’s own patience',
    checks: [
      'queue.spec.ts › rings again for a caller whom nobody took, with the longer wait',
      '../core/deskRinging.test.ts › leaves a call unanswered after a minute, and it is a missed one',
    ],
  },
  18: { fact: 'the UserAgent says 180 by itself', checks: ['calls.spec.ts › refuses a second caller who comes '] },
  19: {
    fact: 'blind transfer says 200 while the target only rings, and drops the caller when it refuses',
    checks: [
      'transfer.spec.ts › gets a caller back whose blind transfer was refused, and says so',
      'transfer.spec.ts › passes a caller on blindly, and our leg is gone at the PBX',
    ],
  },
  20: {
    fact: 'after an attended transfer the held leg stays up at our side',
    checks: [
      'transfer.spec.ts › may be left by the operator while the PBX is asked: the caller is with the colleague, and no leg of ours is left',
      'transfer.spec.ts › passes a caller on after a word with the colleague: who hears whom, before and after',
      '../telephony/telephoneTransfer.test.ts › names the colleague’s leg, and ends both of ours on the final NOTIFY',
    ],
  },
  21: {
    fact: 'Queue with t or T eats "#"',
    checks: [
      'conversation.spec.ts › loses "#" to the PBX where the queue has t and T',
      'conversation.spec.ts › sends every key to the caller, "#" too',
    ],
  },
  22: {
    fact: 'P-Asserted-Identity of a re-INVITE changes whom we talk to',
    checks: [
      'identity.spec.ts › shows who is at the other end now, whenever the PBX says so',
      'transfer.spec.ts › passes a caller on after a word with the colleague: who hears whom, before and after',
      '../telephony/telephoneTransfer.test.ts › may become somebody else, and says so',
      'handover.spec.ts › the state of the script goes with the caller to the colleague’s panel',
    ],
  },
  23: {
    fact: 'sound processing kills tones',
    checks: [],
    left: 'of the tests’ making: every operator here goes on line without processing',
  },
  24: { fact: 'loopback candidates', checks: [], left: 'of the tests’ making: people/furnishAsterisk.ts and tests/chromium.ts' },
  25: {
    fact: 'operators and trunk from one address',
    checks: [],
    left: 'of the tests’ making: asterisk/pjsip.conf; every call here would fail',
  },
  26: { fact: 'send_connected_line on the trunk', checks: [], left: 'of the tests’ making: asterisk/pjsip.conf' },
  27: {
    fact: 'a page plays a remote track in an audio element; headless Chromium does not throttle a page in the back',
    checks: [],
    left: 'throttling needs a window: not to be shown without Electron’s binary',
  },
  28: {
    fact: 'test telephones that are left behind',
    checks: [],
    left: 'of the tests’ making: each is ended by its process id, and the run’s network with it',
  },
  29: { fact: 'an explicit list of modules fails quietly', checks: ['register.spec.ts › has every module that its configuration names'] },
}
