import { checkManner } from '../text/checkLetter.ts'
import { type Evidence, type Finding, finding, isLive } from './evidence.ts'

/**
 * How the texts of a call speak to their reader: solutions and a refusal, which go to the caller as they are written; a draft of the other way goes
 * nowhere and is not looked at. A remark is `missed`
 * once the caller is gone, for until then it may be mended; a clean text says nothing of the speech.
 */
export const writtenManner = (evidence: Evidence, clause: '1.6' | '3.1'): Finding => {
  const { outcome, disputed, texts: written } = evidence.facts
  const told = outcome === 'solved' ? [written.solution] : outcome === 'refused' ? [written.refusalExplanation] : []
  const texts = [...new Set([...disputed, ...told])].filter((text) => text.trim() !== '')
  if (texts.length === 0) return finding('unknown', { reason: 'speech' })
  const remarks = texts.flatMap(checkManner).filter((advice) => advice.clause === clause)
  const facts = { textsChecked: texts.length, textRemarks: remarks.length, remark: remarks[0]?.reason ?? null }
  if (remarks.length > 0 && !isLive(evidence)) return finding('missed', facts)
  return finding('unknown', { reason: 'speech', ...facts })
}
