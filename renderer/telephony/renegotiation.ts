import { Inviter, type Session, SessionState, type Web } from 'sip.js'
import { abandon } from './abandon.ts'
import { watchCrossing } from './reInviteCrossing.ts'

/** A re-INVITE may stay unanswered for SIP's 32 s, or for ever; the operator is told earlier. */
const answerLimitMs = 6_000
/** As long as SIP waits for anybody. Until then a late agreement is waited for: left without its ACK, the PBX would end the call. */
const silenceLimitMs = 32_000

interface Told {
  /** The other end has agreed, however late. */
  readonly agreed: (hold: boolean) => void
  /** It has refused, or not answered in time; a late agreement may still follow. `standing` is the hold that was agreed before. */
  readonly refused: (standing: boolean) => void
  /** The other end knows no such call any more. */
  readonly unknown: () => void
}

export interface Renegotiation {
  /** Asks for hold or return. Told within the limit, whatever waits before it. */
  order(hold: boolean): void
  /** Repeats what stands, so that after a reconnect the PBX's BYE finds its way (target refresh). */
  refresh(): void
  /** Repeats what stands with a new way for the sound (ICE restart). Nothing while one is asked for already. */
  mend(): void
  /** The wire fell: what was asked on it gets no answer any more, and whoever waits has his turn. */
  giveUp(): void
  /** The call is over: nobody is told any more. */
  close(): void
}

const noSuchCall = 481
const requestPending = 491
/** How often a re-INVITE that met another one is asked again. */
const collisionTries = 3

/** RFC 3261 §14.1: whoever began the dialog waits 2.1 to 4 s, the other one up to 2 s, in steps of 10 ms. */
const collisionPauseMs = (ownsDialog: boolean): number =>
  (ownsDialog ? 2_100 : 0) + 10 * Math.floor(Math.random() * (ownsDialog ? 191 : 201))

type ReInviteOptions = Session['sessionDescriptionHandlerOptionsReInvite']

/** SIP.js's options of the web's media are not declared on a session. */
const reInviteOptions = (options: { readonly hold: boolean } & Web.SessionDescriptionHandlerOptions): ReInviteOptions =>
  options as ReInviteOptions

/** The re-INVITEs of one call, one after another: SIP.js refuses a second one while the first waits. */
export function createRenegotiation(session: Session, owner: Told): Renegotiation {
  const crossing = watchCrossing(session)
  const limits = new Set<ReturnType<typeof setTimeout>>()
  let standing = false
  let last: Promise<unknown> = Promise.resolve()
  let giveUp = () => {}
  let isMending = false
  let isClosed = false
  const told: Told = {
    agreed: (hold) => isClosed || owner.agreed(hold),
    refused: (stands) => isClosed || owner.refused(stands),
    unknown: () => isClosed || owner.unknown(),
  }

  /** Returns its undo. */
  const within = (ms: number, act: () => void): (() => void) => {
    const limit = setTimeout(act, ms)
    limits.add(limit)
    return () => {
      clearTimeout(limit)
      limits.delete(limit)
    }
  }

  /** One re-INVITE, after one of the other end that is being answered. Null where it met one of the other end. */
  const ask = async (hold: boolean, iceRestart: boolean): Promise<boolean | null> => {
    await crossing.free()
    crossing.begin()
    const forgetSilence = within(silenceLimitMs, () => giveUp())
    const agreed = await new Promise<boolean | null>((resolve) => {
      // Kept on the session, not passed once: the PBX's own re-INVITEs (session timer) must be answered with the same hold.
      session.sessionDescriptionHandlerOptionsReInvite = reInviteOptions({ hold, offerOptions: { iceRestart } })
      session
        .invite({
          requestDelegate: {
            onAccept: () => resolve(true),
            onReject: ({ message }) => {
              resolve(message.statusCode === requestPending ? null : false)
              if (message.statusCode === noSuchCall) told.unknown()
            },
          },
        })
        .then(
          (sent) => {
            giveUp = () => {
              if (session.state === SessionState.Established) abandon(sent)
            }
          },
          () => resolve(false),
        )
    }).finally(() => {
      // Whatever became of it: the next in turn, and the other end's own re-INVITE, wait for this.
      crossing.done()
      forgetSilence()
      giveUp = () => {}
    })
    if (agreed === true) standing = hold
    session.sessionDescriptionHandlerOptionsReInvite = reInviteOptions({ hold: standing })
    return agreed
  }

  /** `isWanted` is asked again before every try. */
  const reInvite = async (hold: boolean, isWanted: () => boolean, iceRestart = false): Promise<boolean> => {
    let agreed = await ask(hold, iceRestart)
    for (let tries = 1; agreed === null && tries < collisionTries; tries += 1) {
      await new Promise<void>((over) => {
        const forget = within(collisionPauseMs(session instanceof Inviter), over)
        giveUp = () => {
          forget()
          over()
        }
      })
      agreed = isWanted() && session.state === SessionState.Established ? await ask(hold, iceRestart) : false
    }
    return agreed === true
  }

  /** The answer of the work once it had its turn. Telling it is not part of the turn: a bug in it must not stop who comes next. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    order: (hold) => {
      let isLate = false
      const forgetLimit = within(answerLimitMs, () => {
        isLate = true
        told.refused(standing)
      })
      // Whoever was told "refused" before his turn came is not surprised by a hold later.
      void inTurn(async () => (isLate ? null : reInvite(hold, () => !isLate))).then((agreed) => {
        forgetLimit()
        if (agreed) told.agreed(hold)
        else if (!isLate) told.refused(standing)
      })
    },
    refresh: () => void inTurn(() => reInvite(standing, () => true)),
    mend: () => {
      if (isMending) return
      isMending = true
      void inTurn(() => reInvite(standing, () => true, true)).finally(() => {
        isMending = false
      })
    },
    giveUp: () => {
      crossing.giveUp()
      giveUp()
    },
    close: () => {
      isClosed = true
      crossing.giveUp()
      for (const limit of limits) clearTimeout(limit)
    },
  }
}
