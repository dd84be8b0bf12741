import type { PanelBridge } from '#core/bridge/panelBridge'

/** Tells when the page goes away, and when it is shown again out of the browser's cache. Returns the undo. */
export type WhenLeaving = (leave: () => void, comeBack: () => void) => () => void

/** A bridge that can be shut: what is asked behind a shut door waits until it opens, or goes with the page. */
export const doorTo = (bridge: PanelBridge) => {
  let opened: Promise<void> | null = null
  let open = () => {}
  const door: PanelBridge = {
    listen: bridge.listen,
    request: (name, input) => (opened === null ? bridge.request(name, input) : opened.then(() => bridge.request(name, input))),
  }
  return {
    door,
    shut(): void {
      if (opened !== null) return
      opened = new Promise((resolve) => {
        open = resolve
      })
    },
    open(): void {
      opened = null
      open()
    },
  }
}
