import type { Answers } from '#core/bridge/requests'
import { failure, success } from '#core/faults/outcome'
import type { Workplace } from '../workplace.ts'

/** On a line of its own PBX the desk has no simulated callers. */
export const trainingAnswers = ({ line }: Workplace): Pick<Answers, 'training.list' | 'training.call'> => ({
  'training.list': async () => success(line.kind === 'training' ? line.handle.scenarios() : []),
  'training.call': async ({ scenarioId }) =>
    line.kind === 'training' ? line.handle.call(scenarioId) : failure({ code: 'trainingLineDown' }),
})
