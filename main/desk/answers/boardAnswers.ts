import type { Answers } from '#core/bridge/requests'
import { success } from '#core/faults/outcome'
import type { Workplace } from '../workplace.ts'

export const boardAnswers = (place: Workplace): Pick<Answers, 'board.watch' | 'board.leave'> => ({
  'board.watch': () => place.board.watch(),
  'board.leave': async () => {
    place.board.leave()
    return success(null)
  },
})
