import { z } from 'zod'

const outcome = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), fault: z.looseObject({ code: z.string() }) }),
])

/** What the desk sends over the socket: the answer to one request, or a notice. */
export const bridgeMessage = z.union([z.object({ id: z.number(), outcome }), z.object({ notice: z.string(), payload: z.unknown() })])

export type BridgeMessage = z.infer<typeof bridgeMessage>

/** Null for whatever is not one of the two. */
export const readBridgeMessage = (text: unknown): BridgeMessage | null => {
  if (typeof text !== 'string') return null
  try {
    return bridgeMessage.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
