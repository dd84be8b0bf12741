import type { TransferView } from './callView.ts'

const states: ReadonlySet<TransferView['state']> = new Set(['connecting', 'referring', 'leaving'])

/** The PBX is passing the caller on, and a REFER cannot be taken back: nobody can be put on hold, and an end does not wait for its answer. */
export const isPassingOn = ({ state }: Pick<TransferView, 'state'>): boolean => states.has(state)
