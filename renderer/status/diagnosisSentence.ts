import type { LineDiagnosis } from '#core/telephony/lineDiagnosis'
import type { Text } from '../text/text.ts'

/** What was found, for the operator, and behind it the exact place for the administrator. */
export const diagnosisSentence = (text: Text, diagnosis: LineDiagnosis): string => {
  const words = text.desk.diagnosis
  const place = words.place(diagnosis.host, diagnosis.port)
  if (diagnosis.finding === 'tlsRefused') return `${words.findings.tlsRefused} ${words.tls[diagnosis.why]} ${place}`
  const status = diagnosis.finding === 'notWebSocket' && diagnosis.status !== null ? ` ${words.status(diagnosis.status)}` : ''
  return `${words.findings[diagnosis.finding]}${status} ${place}`
}
