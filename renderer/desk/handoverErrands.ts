import type { HandoverOffer } from '#core/asuo/handover'
import type { PanelBridge } from '#core/bridge/panelBridge'
import type { ClerkEvent } from '#core/desk/clerkOrder'

interface Deposit {
  readonly handoverId: string
  readonly offer: HandoverOffer
}

/**
 * The clerk's part of a handover. A deposit that comes too late is of no use: nothing is repeated by itself but the question for a
 * number, which `nudge` asks again until ASUO has it.
 */
export const handoverErrands = (bridge: PanelBridge, tell: (event: ClerkEvent) => void) => {
  let latest: Deposit | null = null
  let isOffering = false
  const awaited = new Set<string>()

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

  return {
    offer(deposit: Deposit): void {
      latest = deposit
      if (!isOffering) void offer()
    },
    async read(handoverId: string): Promise<void> {
      const outcome = await bridge.request('handover.read', { handoverId })
      tell(outcome.ok ? { type: 'handover.read', handover: outcome.value } : { type: 'handover.notRead', handoverId, fault: outcome.fault })
    },
    async take(handoverId: string): Promise<void> {
      const outcome = await bridge.request('handover.take', { handoverId })
      tell(
        outcome.ok ? { type: 'handover.taken', handover: outcome.value } : { type: 'handover.notTaken', handoverId, fault: outcome.fault },
      )
    },
    learnNumber(externalId: string): void {
      awaited.add(externalId)
      void askNumber(externalId)
    },
    nudge(): void {
      for (const externalId of awaited) void askNumber(externalId)
    },
    /** The call has left the desk: its number is awaited no longer. */
    forget(): void {
      awaited.clear()
    },
  }
}
