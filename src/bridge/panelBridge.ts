import type { Outcome } from '../faults/outcome.ts'
import type { NoticeName, PayloadOf } from './notices.ts'
import type { InputOf, OutputOf, RequestName } from './requests.ts'

/** The one door between page and desk; both shells provide it as `window.panelBridge` or over a loopback WebSocket. */
export interface PanelBridge {
  /** Never rejects: a dead desk answers with the fault `deskGone`. */
  request<N extends RequestName>(name: N, input: InputOf<N>): Promise<Outcome<OutputOf<N>>>
  /** Calls `heard` for every notice of that name until the returned undo is called. */
  listen<N extends NoticeName>(name: N, heard: (payload: PayloadOf<N>) => void): () => void
}
