import type { OpenCall } from '#core/desk/openCall'
import type { Outcome } from '#core/faults/outcome'
import type { Outbox } from '../outbox/outbox.ts'

/** Succeeds once the call stands on disk as it is now. A late word about a call that has left the desk changes nothing. */
export const keepCall = (outbox: Outbox, call: OpenCall): Outcome<null> =>
  outbox.write((now) => {
    if (!outbox.calls.isClosed(call.callId)) outbox.calls.keep(call, now)
    return null
  })
