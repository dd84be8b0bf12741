import type { ScriptFacts } from './facts.ts'

/** ASUO does not name the organisation of this INN: the operator may write down how the caller names it. */
export const isUnnamed = ({ organisation }: ScriptFacts): boolean =>
  organisation !== null && 'inn' in organisation && organisation.name === null

/** The organisation's name as ASUO has it, else as the caller gave it; null where there is none, or no INN. */
export const organisationName = (facts: ScriptFacts): string | null => {
  const { organisation, texts } = facts
  if (organisation === null || 'absentReason' in organisation) return null
  return organisation.name ?? (texts.organisationName.trim() || null)
}
