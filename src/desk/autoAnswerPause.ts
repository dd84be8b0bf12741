import type { DeskContext } from './deskContext.ts'

type Settled = Pick<DeskContext, 'autoAnswer' | 'answerWished'>

const isGranted = ({ autoAnswer, answerWished }: Settled): boolean => autoAnswer.onRequest && answerWished

/** The call that rings is answered without a hand: the operator set it so, for every call or for those that ask for it. */
export const answersByItself = (context: Settled): boolean => context.autoAnswer.afterSeconds !== null || isGranted(context)

/** How long it rings before that, ms. */
export const autoAnswerPause = (context: Settled): number => (isGranted(context) ? 0 : (context.autoAnswer.afterSeconds ?? 0) * 1000)
