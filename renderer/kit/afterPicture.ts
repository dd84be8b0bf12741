/** A page that is seen draws within this; what waits for a picture does not wait longer. */
const soonMs = 60

/**
 * Does `act` once, when the next picture is on the screen and the page has nothing better to do, at the latest after 60 ms: for what
 * nobody sees or hears and the picture need not wait for. A page that nobody sees draws nothing, there it is done at once.
 */
export const afterPicture = (act: () => void): void => {
  if (document.hidden) {
    act()
    return
  }
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    clearTimeout(limit)
    act()
  }
  const limit = setTimeout(once, soonMs)
  // A frame's callbacks run before it is drawn, and idle time may come before a frame: only one after the other is after the picture.
  requestAnimationFrame(() => requestIdleCallback(once))
}
