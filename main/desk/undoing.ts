/** What must be ended again, in the reverse of its order of birth; each once, however often it is asked. */
export const createUndoing = (noteBug: (bug: unknown, where: string) => void) => {
  const ends: (() => void | Promise<void>)[] = []
  let ending: Promise<void> | null = null

  const endAll = async (): Promise<void> => {
    for (const end of ends.reverse()) {
      try {
        await end()
      } catch (bug) {
        // What comes after it must be ended all the same.
        noteBug(bug, 'close')
      }
    }
  }

  return {
    add: (end: () => void | Promise<void>): void => void ends.push(end),
    end: (): Promise<void> => {
      ending ??= endAll()
      return ending
    },
  }
}
export type Undoing = ReturnType<typeof createUndoing>
