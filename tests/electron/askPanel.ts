import type { Page } from '@playwright/test'
import type { PanelBridge } from '#core/bridge/panelBridge'
import type { InputOf, OutputOf, RequestName } from '#core/bridge/requests'
import type { Outcome } from '#core/faults/outcome'

type WithBridge = typeof globalThis & { panelBridge: PanelBridge }

/** Asks the desk as the page would. */
export const askPanel = <N extends RequestName>(page: Page, name: N, input: InputOf<N>): Promise<Outcome<OutputOf<N>>> =>
  page.evaluate(([asked, given]) => (globalThis as WithBridge).panelBridge.request(asked, given), [name, input] as const)

/** Asks for something the contract does not have. */
export const askOddly = (page: Page, name: unknown, input: unknown): Promise<Outcome<unknown>> =>
  page.evaluate(([asked, given]) => (globalThis as WithBridge).panelBridge.request(asked as RequestName, given as never), [name, input])

/** Stands the desk as the page's charts would: off line, on line, in a call. */
export const tellPresence = (page: Page, state: InputOf<'presence.tell'>['state']): Promise<unknown> =>
  askPanel(page, 'presence.tell', { bootId: '3b241101-e2bb-4255-8caf-4136c566a962', sentMonotonicMs: 1, state, training: true })
