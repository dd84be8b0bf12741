import type { HandoverOffer } from '#core/asuo/handover'
import type { PanelBridge } from '#core/bridge/panelBridge'
import type { ClerkEvent } from '#core/desk/clerkOrder'
import type { FaultCode } from '#core/faults/fault'

interface Deposit {
  readonly handoverId: string
  readonly offer: HandoverOffer
}

/** ASUO has not judged it: asked again it may well say yes. */
const unheard: ReadonlySet<FaultCode> = new Set(['asuoUnreachable', 'signInNeeded', 'deskGone'])

/**
 * The clerk's part of a handover. A deposit that comes too late is of no use: nothing is repeated but, at each `nudge` until ASUO
 * has answered, the question for a number and the word that the call was taken over.
 */
export const handoverErrands = (bridge: PanelBridge, tell: (event: ClerkEvent) => void) => {
  let latest: Deposit | null = null
  let isOffering = false
  const awaited = new Set<string>()
  const untold = new Set<string>()

  /** One at a time, the latest wins: a deposit must not be overtaken by an older one. */
  const offer = async (): Promise<void> => {
    isOffering = true
    for (let deposit = latest; deposit !== null; deposit = latest) {
      latest = null
      const { handoverId } = deposit
      const outcome = await bridge.request('handover.offer', deposit)
      tell(outcome.ok ? { type: 'handover.offered', handoverId } : { type: 'handover.notOffered', handoverId, fault: outcome.fault })
    }
    isOffering = false
  }

  const askNumber = async (externalId: string): Promise<void> => {
    const outcome = await bridge.request('tickets.read', { ref: `ext:${externalId}` })
    if (outcome.ok && awaited.delete(externalId)) tell({ type: 'ticket.uinArrived', externalId, uin: outcome.value.uin })
  }

  const take = async (handoverId: string, isRead: boolean): Promise<void> => {
    const outcome = await bridge.request('handover.take', { handoverId })
    if (outcome.ok) return tell({ type: 'handover.taken', handover: outcome.value })
    if (isRead && unheard.has(outcome.fault.code)) untold.add(handoverId)
    tell({ type: 'handover.notTaken', handoverId, fault: outcome.fault })
  }

  return {
    offer(deposit: Deposit): void {
      latest = deposit
      if (!isOffering) void offer()
    },
    async read(handoverId: string): Promise<void> {
      const outcome = await bridge.request('handover.read', { handoverId })
      tell(outcome.ok ? { type: 'handover.read', handover: outcome.value } : { type: 'handover.notRead', handoverId, fault: outcome.fault })
    },
    take,
    learnNumber(externalId: string): void {
      awaited.add(externalId)
      void askNumber(externalId)
    },
    nudge(): void {
      for (const externalId of awaited) void askNumber(externalId)
      for (const handoverId of untold) {
        untold.delete(handoverId)
        void take(handoverId, true)
      }
    },
    /** The call has left the desk. */
    forget(): void {
      awaited.clear()
      untold.clear()
    },
  }
}
