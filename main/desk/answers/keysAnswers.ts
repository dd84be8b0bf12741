import type { Answers } from '#core/bridge/requests'
import { success } from '#core/faults/outcome'
import type { Workplace } from '../workplace.ts'

export const keysAnswers = ({ shell, notices }: Workplace): Pick<Answers, 'keys.claim'> => ({
  'keys.claim': async (keys) => {
    const refused = shell.globalKeys.claim(keys, (verb) => notices.tell('keys.pressed', { verb }))
    return success(refused === null ? { supported: false, refused: [] } : { supported: true, refused })
  },
})
