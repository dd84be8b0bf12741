import type { Answers } from '#core/bridge/requests'
import { success } from '#core/faults/outcome'
import { spaceOf } from '../author.ts'
import type { Workplace } from '../workplace.ts'

/** Asked of ASUO directly: a deposit that comes after the call is of no use, so nothing of it waits in the outbox. */
export const handoverAnswers = (place: Workplace): Pick<Answers, 'handover.offer' | 'handover.read' | 'handover.take'> => {
  const input = (handoverId: string) => ({ params: { handoverId }, query: spaceOf(place.author()?.training ?? false) })
  return {
    'handover.offer': async ({ handoverId, offer }) => {
      const put = await place.client.ask('putHandover', { ...input(handoverId), body: offer })
      return put.ok ? success(null) : put
    },
    'handover.read': ({ handoverId }) => place.client.ask('getHandover', input(handoverId)),
    'handover.take': ({ handoverId }) => place.client.ask('takeHandover', input(handoverId)),
  }
}
