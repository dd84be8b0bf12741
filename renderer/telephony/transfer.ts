import type { Notification, Session, URI } from 'sip.js'
import type { HangUpCause } from '#core/telephony/telephone'
import { refusalCause } from './refusalCause.ts'

interface Told {
  /** The PBX has passed the caller on. Our legs are ours to end: it leaves them standing. */
  readonly done: () => void
  /** It has not: the legs stand. */
  readonly refused: (cause: HangUpCause) => void
}

/** `SIP/2.0 200 OK`, the first line of a `message/sipfrag` body. */
const statusOf = ({ request }: Notification): number | null => {
  const status = /^\s*SIP\/2\.0\s+(\d{3})\b/.exec(request.body)?.[1]
  return status === undefined ? null : Number(status)
}

/** The subscription is over: no other NOTIFY comes. */
const isLast = ({ request }: Notification): boolean => /^\s*terminated\b/i.test(request.getHeader('Subscription-State') ?? '')

/**
 * Passes the caller of `session` on by REFER: to the other end of another session (attended) or to an address (blind). Told once,
 * by the final NOTIFY.
 */
export function passOn(session: Session, target: Session | URI, { done, refused }: Told): void {
  let isOver = false
  const finish = (tell: () => void) => {
    if (isOver) return
    isOver = true
    tell()
  }
  const refuse = (status: number, reason?: string) => finish(() => refused(refusalCause(status, reason)))
  session
    .refer(target, {
      requestDelegate: { onReject: ({ message }) => refuse(message.statusCode ?? 0, message.getHeader('Reason')) },
      onNotify: (notification) => {
        void notification.accept()
        const status = statusOf(notification)
        if (status !== null && status >= 300) refuse(status)
        else if (status !== null && status >= 200) finish(done)
        // A subscription that ends without a result: nobody can say what became of it.
        else if (isLast(notification)) refuse(408)
      },
    })
    .catch(() => refuse(481))
}
