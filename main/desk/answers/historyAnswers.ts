import type { Answers } from '#core/bridge/requests'
import { failure, success } from '#core/faults/outcome'
import { readHistory } from '../../calls/readHistory.ts'
import type { Workplace } from '../workplace.ts'

const signInNeeded = failure({ code: 'signInNeeded' })

/** An operator's calls are his own: whoever is signed in reads and writes only them. */
export const historyAnswers = (place: Workplace): Pick<Answers, 'history.add' | 'history.read' | 'history.see'> => {
  const { outbox, notices } = place
  const tellChanged = (agentId: string) => notices.tell('history.changed', { unseen: outbox.past.countUnseen(agentId) })
  return {
    'history.add': async (call) => {
      const written = outbox.write((now) => outbox.past.add(call, now))
      if (!written.ok) return written
      if (place.signIn.agent()?.id === call.agentId) tellChanged(call.agentId)
      return success(null)
    },
    'history.read': async (question) => {
      const agent = place.signIn.agent()
      return agent ? success(readHistory(outbox, agent.id, question)) : signInNeeded
    },
    'history.see': async ({ until }) => {
      const agent = place.signIn.agent()
      if (!agent) return signInNeeded
      const written = outbox.write(() => outbox.past.see(agent.id, until))
      if (!written.ok) return written
      tellChanged(agent.id)
      return success(null)
    },
  }
}
