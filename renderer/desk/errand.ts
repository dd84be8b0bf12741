import type { Fault } from '#core/faults/fault'
import type { Outcome } from '#core/faults/outcome'

/** Something to carry through the bridge; carried anew until it went through, so it must be repeatable without harm. */
export type Errand = () => Promise<Outcome<unknown>>

/** Only time or the desk's own recovery can mend these; anything else would fail again in the same way. */
const isWorthRepeating = (fault: Fault): boolean => fault.code === 'deskGone' || fault.code === 'notSaved'

/**
 * Errands in their order, one at a time. One that failed for want of a desk or a disk stays at the head until `nudge` (there is
 * no timer here: the desk's presence, told every ten seconds, nudges); `failed` is told once for each.
 */
export const errands = (failed: (fault: Fault) => void) => {
  const waiting: { readonly run: Errand; isTold: boolean }[] = []
  let isWalking = false

  const walk = async (): Promise<void> => {
    if (isWalking) return
    isWalking = true
    for (let head = waiting[0]; head; head = waiting[0]) {
      const outcome = await head.run()
      if (!outcome.ok && !head.isTold) failed(outcome.fault)
      if (!outcome.ok && isWorthRepeating(outcome.fault)) {
        head.isTold = true
        break
      }
      waiting.shift()
    }
    isWalking = false
  }

  return {
    add(run: Errand): void {
      waiting.push({ run, isTold: false })
      void walk()
    },
    nudge(): void {
      void walk()
    },
  }
}
