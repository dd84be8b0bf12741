import type { Answers } from '#core/bridge/requests'
import { success } from '#core/faults/outcome'
import type { PathValues } from '../../asuo/operationPath.ts'
import { spaceOf } from '../author.ts'
import type { Workplace } from '../workplace.ts'

const filled = (values: PathValues): PathValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => String(value ?? '').trim() !== ''))

/** What is asked of ASUO directly: an answer now, or the fault that says why not. */
export const lookUpAnswers = (
  place: Workplace,
): Pick<Answers, 'organisations.find' | 'tickets.search' | 'tickets.read' | 'asuo.link' | 'presence.tell'> => {
  const inSpace = () => spaceOf(place.author()?.training ?? false)
  return {
    'asuo.link': async () => success(place.lamp.read()),
    'organisations.find': async ({ inn, q }) => {
      const page = await place.client.ask('listOrganisations', { query: { ...filled({ inn, q }), ...inSpace() } })
      return page.ok ? success(page.value.items) : page
    },
    'tickets.search': ({ inn, phone, uin, q }) =>
      place.client.ask('searchTickets', { query: { ...filled({ inn, phone, uin, q }), ...inSpace() } }),
    'tickets.read': ({ ref }) =>
      place.client.ask('getTicket', { params: { ticketRef: ref }, query: { include: 'messages,links,transitions', ...inSpace() } }),
    'presence.tell': (presence) => {
      const outboxDamaged = place.mended.some(({ file }) => file === 'outbox')
      return place.client.ask('putPresence', { body: { ...presence, ...(outboxDamaged ? { outboxDamaged } : {}) } })
    },
  }
}
