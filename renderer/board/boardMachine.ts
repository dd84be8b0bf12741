import { assign, fromCallback, setup } from 'xstate'
import type { MonitoringSnapshot } from '#core/asuo/monitoring'
import type { PayloadOf } from '#core/bridge/notices'
import type { Fault } from '#core/faults/fault'
import { type BoardState, boardAfter, boardOf } from './boardState.ts'

/** What the stream of the desk says; `monotonic` is the page's clock as it came. */
export type BoardEvent =
  | { readonly type: 'board.opened'; readonly snapshot: MonitoringSnapshot; readonly monotonic: number }
  | { readonly type: 'board.refused'; readonly fault: Fault }
  | { readonly type: 'board.changed'; readonly change: PayloadOf<'board.changed'>; readonly monotonic: number }
  | { readonly type: 'lead.retried' }

/** Watches the board as long as it lives, and leaves it. */
export const stream = fromCallback<BoardEvent>(() => {
  throw new Error('stream is provided where the bridge is known')
})

/**
 * The lead's board.
 *
 *  watching.opening ──opened──► watching.showing ◄─┐ changed (also out of a loss)
 *         └──refused──► refused ──retried──► watching.opening
 */
export const boardMachine = setup({
  types: {
    context: {} as { readonly board: BoardState | null; readonly fault: Fault | null },
    events: {} as BoardEvent,
  },
  actors: { stream },
  actions: {
    show: assign((_, params: { readonly snapshot: MonitoringSnapshot; readonly monotonic: number }) => ({
      board: boardOf(params.snapshot, params.monotonic),
      fault: null,
    })),
    change: assign(({ context }, params: { readonly change: PayloadOf<'board.changed'>; readonly monotonic: number }) => ({
      board: context.board && boardAfter(context.board, params.change, params.monotonic),
    })),
    noteFault: assign((_, params: { readonly fault: Fault }) => params),
  },
}).createMachine({
  id: 'board',
  context: { board: null, fault: null },
  initial: 'watching',
  states: {
    watching: {
      invoke: { src: 'stream' },
      initial: 'opening',
      on: { 'board.refused': { target: 'refused', actions: { type: 'noteFault', params: ({ event }) => event } } },
      states: {
        opening: { on: { 'board.opened': { target: 'showing', actions: { type: 'show', params: ({ event }) => event } } } },
        showing: { on: { 'board.changed': { actions: { type: 'change', params: ({ event }) => event } } } },
      },
    },
    refused: { on: { 'lead.retried': 'watching' } },
  },
})
