import { entriesOf, finding, type Observer, wasServed } from './evidence.ts'

/** 1.10 — one conversation: whoever else called was turned away by the panel, with no ring. Side talk in the room is heard by nobody. */
export const clause1_10: Observer = (evidence) =>
  wasServed(evidence) ? finding('met', { turnedAway: entriesOf(evidence, 'turnedAway').length }) : finding('unknown')
