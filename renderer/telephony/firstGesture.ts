const gestures = ['pointerdown', 'keydown'] as const

/** Runs what waits for the operator's next click or key: a browser lets no page make a sound before it. */
export function createFirstGesture(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): {
  wait(retry: () => void): void
  dispose(): void
} {
  const waiting = new Set<() => void>()
  const came = () => {
    const due = [...waiting]
    dispose()
    for (const retry of due) retry()
  }
  const dispose = () => {
    waiting.clear()
    for (const gesture of gestures) page.removeEventListener(gesture, came)
  }
  return {
    wait: (retry) => {
      if (waiting.size === 0) for (const gesture of gestures) page.addEventListener(gesture, came)
      waiting.add(retry)
    },
    dispose,
  }
}
