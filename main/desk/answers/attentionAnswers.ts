import type { Answers } from '#core/bridge/requests'
import { success } from '#core/faults/outcome'
import type { ShellPorts } from '../desk.ts'

export const attentionAnswers = ({ attention }: ShellPorts): Pick<Answers, 'attention.ring'> => ({
  'attention.ring': async (ringing) => {
    attention.ring(ringing?.caller ?? null)
    return success(null)
  },
})
