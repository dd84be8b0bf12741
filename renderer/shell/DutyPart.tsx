import { Duties } from '../duties/Duties.tsx'
import { useDuties } from '../duties/useDuties.ts'
import { useDialling } from './useDialling.ts'

/** «Обязательства» on the idle desk. */
export const DutyPart = () => {
  const { why, dial } = useDialling()
  return <Duties {...useDuties()} dial={dial} whyNot={why} />
}
