import type { Page } from '@playwright/test'
import type { InputOf, OutputOf, RequestName } from '#core/bridge/requests'
import type { Outcome } from '#core/faults/outcome'

interface AnyBridge {
  request(name: unknown, input: unknown): Promise<never>
}

/** Asks for something the contract may not have. */
export const askOddly = (page: Page, name: unknown, input: unknown): Promise<Outcome<unknown>> =>
  page.evaluate(([asked, given]) => (globalThis as unknown as { panelBridge: AnyBridge }).panelBridge.request(asked, given), [
    name,
    input,
  ] as const)

/** Asks the desk as the page would. */
export const askPanel = <N extends RequestName>(page: Page, name: N, input: InputOf<N>): Promise<Outcome<OutputOf<N>>> =>
  askOddly(page, name, input) as Promise<Outcome<OutputOf<N>>>

/** Stands the desk as the page's charts would: off line, on line, in a call. */
export const tellPresence = (page: Page, state: InputOf<'presence.tell'>['state']): Promise<unknown> =>
  askPanel(page, 'presence.tell', { bootId: '3b241101-e2bb-4255-8caf-4136c566a962', sentMonotonicMs: 1, state, training: true })
