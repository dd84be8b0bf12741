import type { ReadyQuestion } from '#core/regulation/readyQuestion'

/** Asked aloud as they stand. */
export const readyQuestions: Record<ReadyQuestion, string> = {
  signatureWhere: 'At which step are you asked to sign?',
  signatureMessage: 'What does the error message say?',
  signatureCertificate: 'When did you last change the certificate?',
  procurementNumber: 'What is the number of the procurement?',
  procurementState: 'What state is the notice in now?',
  procurementChange: 'What did you change before that?',
  contractNumber: 'What is the number of the contract?',
  contractAction: 'What are you doing when the error appears?',
  contractSince: 'When did it last work?',
  planningYear: 'Which year is the schedule for?',
  planningLine: 'Which line of the schedule has the error?',
  planningState: 'Is the schedule published or still being prepared?',
  accessHow: 'Do you sign in by certificate or by password?',
  accessMessage: 'What is on the screen when you cannot sign in?',
  accessOthers: 'Can your colleagues sign in?',
  integrationSystem: 'Which system does not exchange data?',
  integrationDocument: 'Which document was not sent or did not come?',
  integrationSince: 'Since when has the exchange stopped?',
  otherWhat: 'What are you doing, and what is on the screen?',
  otherExpected: 'What should have happened?',
  otherSince: 'When did it begin?',
}
