import type { Fault } from '#core/faults/fault'
import { faultSentence, type Text } from '../text/text.ts'

/** The sentence of a fault where nobody works yet: there is no conversation to go on with, only a sign-in to try again. */
export const signInSentence = (text: Text, fault: Fault): string =>
  fault.code === 'asuoUnreachable' ? text.signIn.noAsuo : faultSentence(text, fault)
