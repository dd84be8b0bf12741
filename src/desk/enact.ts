import type { ClerkOrder } from './clerkOrder.ts'
import { depositOrders } from './deposit.ts'
import type { Consequence } from './deskChanges.ts'
import type { DeskContext } from './deskContext.ts'

interface Enacting {
  readonly context: DeskContext
  readonly enqueue: {
    assign(change: Partial<Pick<DeskContext, 'call' | 'passedOrders'>>): void
    sendTo(clerk: DeskContext['clerk'], order: ClerkOrder): void
  }
}

/** The call stands as it follows, and the clerk is asked what follows; a deposit for a colleague follows every change. */
export const enact = ({ context, enqueue }: Enacting, { call, orders }: Consequence): void => {
  enqueue.assign({ call })
  for (const order of [...orders, ...(call === null ? [] : depositOrders(context, call))]) enqueue.sendTo(context.clerk, order)
}
