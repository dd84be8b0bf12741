export interface Stoppable {
  readonly event: { preventDefault(): void; readonly defaultPrevented: boolean }
  readonly stopped: () => boolean
}

/** An event whose listeners may prevent what would follow; `fields` are the event's own. */
export const stoppable = (fields: object = {}): Stoppable => {
  let stopped = false
  const event = {
    ...fields,
    preventDefault: () => {
      stopped = true
    },
    get defaultPrevented() {
      return stopped
    },
  }
  return { event, stopped: () => stopped }
}
