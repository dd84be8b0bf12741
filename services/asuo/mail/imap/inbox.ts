import type { Logger } from 'pino'
import type { Account } from '../../http/asked.ts'
import { refuseError } from '../../http/refuseError.ts'
import { toldError } from '../../http/toldError.ts'
import { keepDoing, type Repeated } from '../../keepDoing.ts'
import type { ServiceClock } from '../../serviceClock.ts'
import type { Database } from '../../storage/openStorage.ts'
import { inTransaction } from '../../storage/transaction.ts'
import type { IncomingMail } from '../incomingMail.ts'
import type { MailPost } from '../mailPost.ts'
import type { MailServer } from '../mailSettings.ts'
import { receiveEmail } from '../receiveEmail.ts'
import { retryDelay } from '../retryDelay.ts'
import { bareMail, isRefusedValue } from './bareMail.ts'
import type { OpenMailbox } from './mailboxes.ts'
import { openMailbox } from './openMailbox.ts'
import { takeMail } from './takeMail.ts'

export interface InboxParts {
  readonly db: Database
  readonly clock: ServiceClock
  readonly log: Logger
  readonly post: MailPost
  readonly account: Account
  readonly server: MailServer
  /** Where mail lies after it was taken in. */
  readonly folder: string
  /** 0 … 1. */
  readonly chance: () => number
}

/** Also without IDLE, and where an IDLE fell silent. */
const lookEveryMs = 60_000
const firstRetryMs = 1000
const longestRetryMs = 60_000
/** Servers lock accounts that knock with a wrong password. */
const longestSignInRetryMs = 300_000

const codeOf = (error: unknown): string => {
  const { code, authenticationFailed } = (error ?? {}) as Record<string, unknown>
  if (authenticationFailed === true) return 'sign-in refused'
  return typeof code === 'string' ? code : 'unknown'
}

/** One message into the storage and out of the inbox. False where it cannot be taken in as it is: it stays where it lies. */
const take = async ({ db, clock, log, post, account, folder }: InboxParts, mailbox: OpenMailbox, uid: number): Promise<boolean> => {
  try {
    const message = await mailbox.look(uid)
    if (message === null) return true
    const mail = await takeMail(mailbox, message, folder)
    if (mail === null) return false
    const receiving = { account, space: post.space, post, now: new Date(clock.now()) }
    const keep = (kept: IncomingMail) => inTransaction(db, (tx) => receiveEmail({ ...receiving, tx }, kept))
    const taken = await keep(mail).catch((error: unknown) => {
      if (!isRefusedValue(error)) throw error
      log.error({ uid, error: toldError(error) }, 'a mail holds what cannot be stored: the bare fact of it is taken in')
      return keep(bareMail(mail, folder))
    })
    if (taken.ok) {
      await mailbox.putAway(uid)
      return true
    }
    log.error({ uid, code: taken.refused.code }, 'a mail was refused by the rules and stays in the inbox')
  } catch (error) {
    if (mailbox.isGone() || refuseError(error)) throw error
    log.error({ uid, error: toldError(error) }, 'a mail could not be taken in and stays in the inbox')
  }
  return false
}

/**
 * Takes in what comes, for ever: a message leaves the inbox after its ticket was committed, so what lies there is what is still to be
 * done. A service killed in between finds it again and knows it by its Message-ID.
 */
export const startInbox = (parts: InboxParts): Repeated => {
  const { clock, log, post, server, folder, chance } = parts
  let open: OpenMailbox | null = null
  let isClosing = false
  let failures = 0
  let abandon = () => {}
  const abandoned = new Promise<void>((resolve) => {
    abandon = resolve
  })

  const takeAll = async (mailbox: OpenMailbox): Promise<boolean> => {
    let isComplete = true
    for (const uid of await mailbox.list()) {
      if (isClosing) return isComplete
      if (!(await take(parts, mailbox, uid))) isComplete = false
    }
    return isComplete
  }
  const round = async (): Promise<number> => {
    const mailbox = await openMailbox(server, folder, clock, abandoned)
    open = mailbox
    try {
      while (!isClosing) {
        const lookedAt = clock.now()
        const isComplete = await takeAll(mailbox)
        post.receiving.show(isComplete ? 'working' : 'failing')
        if (isComplete && !isClosing) post.hear(lookedAt)
        failures = 0
        if (!isClosing) await mailbox.pause(lookEveryMs)
      }
      return 0
    } finally {
      open = null
      mailbox.close()
    }
  }
  const repeated = keepDoing(clock, round, (error) => {
    if (isClosing) return 0
    post.receiving.show('failing')
    const code = codeOf(error)
    if (failures === 0) log.warn({ code }, 'the mailbox cannot be reached; it is tried again and again')
    failures += 1
    return retryDelay(failures, firstRetryMs, code === 'sign-in refused' ? longestSignInRetryMs : longestRetryMs, chance)
  })
  return {
    close: () => {
      isClosing = true
      abandon()
      open?.close()
      return repeated.close()
    },
  }
}
