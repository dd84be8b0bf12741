import { z } from 'zod'

/** What a desk says of itself. */
export const presenceState = z.enum(['offline', 'available', 'ringing', 'dialling', 'talking', 'hold', 'wrap_up', 'break'])
export type PresenceState = z.infer<typeof presenceState>

/** What a lead sees: `disconnected` is ASUO's own finding, of a desk that fell silent. */
export const agentState = z.enum([...presenceState.options, 'disconnected'])
export type AgentState = z.infer<typeof agentState>
