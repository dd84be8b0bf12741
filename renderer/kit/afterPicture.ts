/** A page that is seen draws within this; what waits for a picture does not wait longer. */
const soonMs = 60

/** What waits for the next picture; null where nothing does yet. All of one picture share one wait: each costs a tenth of a drawn call. */
let waiting: (() => void)[] | null = null

/**
 * Does `act` once, when the next picture is on the screen and the page has nothing better to do, at the latest after 60 ms: for what
 * nobody sees or hears and the picture need not wait for. A page that nobody sees draws nothing, there it is done at once.
 */
export const afterPicture = (act: () => void): void => {
  if (document.hidden) {
    act()
    return
  }
  if (waiting !== null) {
    waiting.push(act)
    return
  }
  const acts = [act]
  waiting = acts
  const close = () => {
    if (waiting === acts) waiting = null
  }
  const once = () => {
    clearTimeout(limit)
    close()
    for (const next of acts.splice(0)) {
      try {
        next()
      } catch (bug) {
        // Told like any other bug of the page; it keeps nobody else from what is due.
        reportError(bug)
      }
    }
  }
  const limit = setTimeout(once, soonMs)
  // A frame's callbacks run before it is drawn, and idle time may come before a frame: only one after the other is after the picture.
  requestAnimationFrame(() => {
    close()
    requestIdleCallback(once)
  })
}
