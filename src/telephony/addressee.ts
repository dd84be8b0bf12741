import type { ActorRef, EventObject, Snapshot } from 'xstate'
import type { TelephoneCommand } from './telephone.ts'

/**
 * Somebody a chart speaks to, given in its input: a chart never looks for its parent. (XState has no way to hear a child's
 * `emit` from the parent's chart, hence an address instead of an emission.)
 */
export type Addressee<E extends EventObject> = ActorRef<Snapshot<unknown>, E>

/** The telephone of the page, or the fake of a test. */
export type TelephoneRef = Addressee<TelephoneCommand>
