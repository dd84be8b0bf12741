import { assign, fromCallback, setup } from 'xstate'
import type { AsuoLink, OutboxState, Session } from '#core/bridge/session'
import type { Fault } from '#core/faults/fault'
import type { Settings } from '#core/settings/settings'

/** What the desk's local side has told of itself. */
export interface PanelFacts {
  readonly session: Session
  readonly settings: Settings
  readonly asuo: AsuoLink
  readonly outbox: OutboxState
}

export type PanelEvent =
  | { readonly type: 'desk.read'; readonly facts: PanelFacts }
  | { readonly type: 'desk.unread'; readonly fault: Fault }
  | { readonly type: 'bridge.open' }
  | { readonly type: 'bridge.gone' }
  | { readonly type: 'bridge.elsewhere' }
  | { readonly type: 'desk.told'; readonly change: Partial<PanelFacts> }

/** Reads everything once and listens for changes as long as it lives. */
export const deskReader = fromCallback<PanelEvent>(() => {
  throw new Error('deskReader is provided where the bridge is known')
})

/**
 * The page's picture of the desk behind it.
 *
 *  reading.asking ──read──► known ──bridge.gone──► interrupted ──silencePause──► away
 *     │  ▲ told: ask anew      ◄─┐ told                └──────bridge.open────────────┴──► reading.asking
 *     └──unread──► waiting ──readPause──► reading.asking
 *  any ──another page works on the desk──► elsewhere (until this one is loaded anew)
 */
export const panelMachine = setup({
  types: { context: {} as { readonly facts: PanelFacts | null }, events: {} as PanelEvent },
  actors: { deskReader },
  actions: {
    know: assign((_, params: { readonly facts: PanelFacts }) => params),
    change: assign(({ context }, params: { readonly change: Partial<PanelFacts> }) => ({
      facts: context.facts && { ...context.facts, ...params.change },
    })),
  },
  guards: { isElsewhere: (_, params: { readonly fault: Fault }) => params.fault.code === 'openElsewhere' },
  delays: { readPause: 1_000, silencePause: 1_000 },
}).createMachine({
  id: 'panel',
  context: { facts: null },
  initial: 'reading',
  states: {
    reading: {
      invoke: { src: 'deskReader' },
      initial: 'asking',
      on: {
        'desk.unread': [{ guard: { type: 'isElsewhere', params: ({ event }) => event }, target: 'elsewhere' }, { target: 'waiting' }],
        'bridge.elsewhere': 'elsewhere',
      },
      states: {
        asking: {
          on: {
            'desk.read': { target: 'known', actions: { type: 'know', params: ({ event }) => event } },
            // An answer under way may be older than this: ask again.
            'desk.told': { target: '#panel.reading', reenter: true },
          },
        },
        known: {
          on: { 'desk.told': { actions: { type: 'change', params: ({ event }) => event } }, 'bridge.gone': 'interrupted' },
        },
        // What was told meanwhile was not heard: everything is read anew.
        interrupted: { on: { 'bridge.open': '#again' }, after: { silencePause: 'away' } },
        away: { tags: 'deskIsSilent', on: { 'bridge.open': '#again' } },
      },
    },
    again: { id: 'again', always: 'reading' },
    waiting: { tags: 'deskIsSilent', after: { readPause: 'reading' } },
    elsewhere: { tags: 'isElsewhere' },
  },
})
