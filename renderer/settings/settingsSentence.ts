import type { Fault } from '#core/faults/fault'
import { faultSentence, type Text } from '../text/text.ts'

/** The sentence of a fault in the settings: the call on the desk, which keeps one from signing out, is one's own there. */
export const settingsSentence = (text: Text, fault: Fault): string =>
  fault.code === 'callOnDesk' ? text.desk.line.notInCall : faultSentence(text, fault)
