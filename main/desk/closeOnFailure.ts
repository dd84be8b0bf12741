import type { Desk } from './desk.ts'

/** What a shell does with its desk before it is ready: where that fails the desk is closed, with all it started. */
export const closeOnFailure = async <T>(desk: Pick<Desk, 'close'>, work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (refused) {
    await desk.close()
    throw refused
  }
}
