import { emailAddress } from '../asuo/emailAddress.ts'
import { largestFiles } from '../asuo/emailOutbound.ts'
import { checkLetter } from '../regulation/text/checkLetter.ts'
import type { RequiredReason } from '../regulation/text/textFinding.ts'
import { refusesHere } from './letterActs.ts'
import { letterBody } from './letterBody.ts'
import type { LetterDraft } from './letterDraft.ts'
import type { LetterTicket } from './letterTicket.ts'
import { letterWording } from './letterWording.ts'
import { withoutRedirect } from './refusalSentence.ts'
import { tellsSolution, templatesFor } from './templates.ts'

/** Why a letter is not sent yet; the words stand in `renderer/text`, keyed by these names. */
export type LetterLack =
  | RequiredReason
  | 'address'
  | 'nothingSaid'
  | 'template'
  | 'whatHappened'
  | 'whereInSystem'
  | 'stepsTaken'
  | 'refusalReason'
  | 'redirectTo'
  | 'filesTooBig'
  /** The page's own: a chosen file is not on the disk yet. */
  | 'filesUnderWay'

const longestExplanation = 4_000
const shortest = { whatHappened: 10, whereInSystem: 2, stepsTaken: 2 } as const

const lacksInformation = ({ escalation }: LetterDraft): readonly LetterLack[] =>
  (['whatHappened', 'whereInSystem', 'stepsTaken'] as const).filter((field) => escalation[field].trim().length < shortest[field])

const lacksRefusal = ({ refusalReason, redirectTo }: LetterDraft): readonly LetterLack[] => [
  ...(refusalReason === null ? (['refusalReason'] as const) : []),
  ...(redirectTo.trim() === '' ? (['redirectTo'] as const) : []),
]

/** Nothing of its own is in the letter, one of its steps is a bare number, or a refusal gives no reason. */
const isUnsaid = (body: string): boolean =>
  body === '' || body === letterWording.ru.refusal.trim() || /^[^\S\n]*\d+[.)][^\S\n]*$/m.test(body)

/** What the letter still needs, in the order of the screen; empty where it may be sent. A check of the manner never stands here: it advises. */
export const letterLacks = (draft: LetterDraft, ticket: LetterTicket): readonly LetterLack[] => {
  const { template, text, to, files } = draft
  const { required } = checkLetter({ text, number: ticket.uin, tellsSolution: tellsSolution(template) })
  const body = withoutRedirect(letterBody(text, 'ru'), draft.redirectTo)
  const escalates = template === 'escalated' && ticket.status !== 'escalated'
  const refuses = refusesHere(template, ticket.status)
  return [
    ...(templatesFor(ticket.status).includes(template) ? [] : (['template'] as const)),
    ...(emailAddress.safeParse(to.trim()).success ? [] : (['address'] as const)),
    ...(escalates ? lacksInformation(draft) : []),
    ...(refuses ? lacksRefusal(draft) : []),
    ...(isUnsaid(body) || (refuses && body.length > longestExplanation) ? (['nothingSaid'] as const) : []),
    ...required.map(({ reason }) => reason),
    ...(files.reduce((sum, { size }) => sum + size, 0) > largestFiles ? (['filesTooBig'] as const) : []),
  ]
}
