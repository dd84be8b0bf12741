import type { Answers } from '#core/bridge/requests'
import { attentionAnswers } from './answers/attentionAnswers.ts'
import { boardAnswers } from './answers/boardAnswers.ts'
import { callAnswers } from './answers/callAnswers.ts'
import { dutyAnswers } from './answers/dutyAnswers.ts'
import { handoverAnswers } from './answers/handoverAnswers.ts'
import { historyAnswers } from './answers/historyAnswers.ts'
import { keysAnswers } from './answers/keysAnswers.ts'
import { lineAnswers } from './answers/lineAnswers.ts'
import { logAnswers } from './answers/logAnswers.ts'
import { lookUpAnswers } from './answers/lookUpAnswers.ts'
import { mailAnswers } from './answers/mailAnswers.ts'
import { outboxAnswers } from './answers/outboxAnswers.ts'
import { sessionAnswers } from './answers/sessionAnswers.ts'
import { settingsAnswers } from './answers/settingsAnswers.ts'
import { ticketAnswers } from './answers/ticketAnswers.ts'
import { trainingAnswers } from './answers/trainingAnswers.ts'
import { wordingAnswers } from './answers/wordingAnswers.ts'
import type { DeskOptions } from './deskOptions.ts'
import type { Workplace } from './workplace.ts'

/** Every row of the bridge's table; a forgotten one does not compile. */
export const answerDesk = (place: Workplace, options: DeskOptions): Answers => ({
  ...sessionAnswers(place),
  ...settingsAnswers(place, options),
  ...lineAnswers(place),
  ...lookUpAnswers(place),
  ...ticketAnswers(place),
  ...callAnswers(place),
  ...historyAnswers(place),
  ...handoverAnswers(place),
  ...dutyAnswers(place),
  ...mailAnswers(place),
  ...outboxAnswers(place),
  ...wordingAnswers(place),
  ...boardAnswers(place),
  ...trainingAnswers(place),
  ...attentionAnswers(place.shell),
  ...logAnswers(options.noteBug ?? (() => undefined), place.clock.monotonic),
  ...keysAnswers(place),
})
