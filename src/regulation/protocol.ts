import type { OpenCall } from '../desk/openCall.ts'
import type { Protocol } from './protocolEntry.ts'
export const protocolOf = (call: OpenCall): Protocol => ({ callId: call.callId, entries: [] })
