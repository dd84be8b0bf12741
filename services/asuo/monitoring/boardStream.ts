import type { StreamEventName } from '#core/asuo/monitoring'
import type { Stream, StreamSink } from '../http/stream.ts'
import type { ServiceClock } from '../serviceClock.ts'
import type { Delta } from './deltaLog.ts'
import type { BoardPart, LiveBoard } from './liveBoard.ts'

const commentMs = 15_000
const farewellMs = 5_000

const frame = (id: number, event: StreamEventName, object: unknown): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(object)}\n\n`

const shows = ({ space, teamId, queueId }: BoardPart, delta: Delta): boolean => {
  if (delta.space !== space) return false
  if (delta.name === 'queue') return queueId === undefined || delta.queueId === queueId
  return teamId === undefined || delta.teamId === teamId
}

const resume = (board: LiveBoard, part: BoardPart, lastEventId: string | null, sink: StreamSink): void => {
  const missed = lastEventId !== null && /^\d{1,15}$/.test(lastEventId) ? board.deltas.since(Number(lastEventId)) : null
  if (missed === null) {
    const snapshot = board.snapshot(part)
    sink.write(frame(snapshot.sequence, 'snapshot', snapshot))
    return
  }
  for (const delta of missed) if (shows(part, delta)) sink.write(frame(delta.sequence, delta.name, delta.object))
}

/**
 * The board as server-sent events: what was missed, or a snapshot; then every change as it happens; a comment every 15 s; and
 * `expired` just before the reader's token ends.
 */
export const boardStream = (
  board: LiveBoard,
  clock: ServiceClock,
  part: BoardPart,
  lastEventId: string | null,
  tokenEndsAt: number,
): Stream => ({
  open: (sink) => {
    resume(board, part, lastEventId, sink)
    const unfollow = board.deltas.follow((delta) => {
      if (shows(part, delta)) sink.write(frame(delta.sequence, delta.name, delta.object))
    })
    let stopComments = () => {}
    const comment = () => {
      sink.write(': still here\n\n')
      stopComments = clock.after(commentMs, comment)
    }
    stopComments = clock.after(commentMs, comment)
    const stopFarewell = clock.after(Math.max(0, tokenEndsAt - farewellMs - clock.now()), () => {
      close()
      sink.write(frame(board.deltas.sequence(), 'expired', {}))
      sink.end()
    })
    const close = () => {
      unfollow()
      stopComments()
      stopFarewell()
    }
    return close
  },
})
