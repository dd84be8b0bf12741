/** Several changes in one turn of the process are told once, after it. `stop` is the end of telling. */
export const tellOnce = (tell: () => void): { due(): void; stop(): void } => {
  let next: NodeJS.Immediate | null = null
  let stopped = false
  return {
    due(): void {
      if (next || stopped) return
      next = setImmediate(() => {
        next = null
        tell()
      })
    },
    stop(): void {
      stopped = true
      if (next) clearImmediate(next)
    },
  }
}
