import type { Session } from 'sip.js'

/** A re-INVITE may stay unanswered for SIP's 32 s; the operator is told earlier. */
const answerLimitMs = 6_000

interface Told {
  /** The other end has agreed, however late. */
  readonly agreed: (hold: boolean) => void
  /** It has refused, or not answered in time; a late agreement may still follow. */
  readonly refused: (hold: boolean) => void
  /** The other end knows no such call any more. */
  readonly unknown: () => void
}

const noSuchCall = 481

/**
 * The re-INVITEs of one call, one after another: SIP.js refuses a second one while the first waits. `order` asks for hold or
 * return; `refresh` repeats what stands, so that after a reconnect the PBX's BYE finds its way (target refresh).
 */
export function createRenegotiation(session: Session, told: Told): { order(hold: boolean): void; refresh(): void } {
  let standing = false
  let last: Promise<unknown> = Promise.resolve()

  const reInvite = (hold: boolean): Promise<boolean> =>
    new Promise((resolve) => {
      // Kept on the session, not passed once: the PBX's own re-INVITEs (session timer) must be answered with the same hold.
      session.sessionDescriptionHandlerOptionsReInvite = { hold } as Session['sessionDescriptionHandlerOptionsReInvite']
      const refuse = () => {
        session.sessionDescriptionHandlerOptionsReInvite = { hold: standing } as Session['sessionDescriptionHandlerOptionsReInvite']
        resolve(false)
      }
      session
        .invite({
          requestDelegate: {
            onAccept: () => {
              standing = hold
              resolve(true)
            },
            onReject: ({ message }) => {
              refuse()
              if (message.statusCode === noSuchCall) told.unknown()
            },
          },
        })
        .catch(refuse)
    })

  const inTurn = (work: () => Promise<unknown>) => {
    last = last.then(work)
  }

  return {
    order: (hold) =>
      inTurn(async () => {
        let isLate = false
        const limit = setTimeout(() => {
          isLate = true
          told.refused(hold)
        }, answerLimitMs)
        const agreed = await reInvite(hold)
        clearTimeout(limit)
        if (agreed) told.agreed(hold)
        else if (!isLate) told.refused(hold)
      }),
    refresh: () => inTurn(() => reInvite(standing)),
  }
}
