import { deskSetup } from './deskSetup.ts'
import { missedTraffic } from './traffic.ts'

/**
 * Between calls:
 *
 *  settling ─► offLine ⇄ free ─tookBreak─► onBreak ─cameBack─► settling
 *                          └─ sip.invited ─► ringing      free, onBreak ─dialled─► dialling (onBreak: only while on line)
 *
 *  A break wished during a call begins in `settling`, before anybody is admitted.
 *  A break outlasts a call that was dialled in it: only coming back ends it.
 */
export const deskIdle = deskSetup.createStateConfig({
  entry: { type: 'askClerk', params: { type: 'clerk.readAccount' } },
  initial: 'settling',
  states: {
    settling: {
      always: [
        { guard: 'wishesBreak', target: 'onBreak', actions: 'beginWishedBreak' },
        { guard: 'isPaused', target: 'onBreak' },
        { guard: 'isOnLine', target: 'free' },
        { target: 'offLine' },
      ],
    },
    offLine: {
      entry: { type: 'stand', params: { as: 'offline' } },
      always: { guard: 'isOnLine', target: 'free' },
      // The line may be registered all the same, with no microphone to answer by.
      on: missedTraffic,
    },
    free: {
      entry: [{ type: 'stand', params: { as: 'available' } }, 'admitCalls'],
      exit: 'refuseCalls',
      always: { guard: 'isOffLine', target: 'offLine' },
      on: {
        ...missedTraffic,
        'operator.tookBreak': { target: 'onBreak', actions: { type: 'beginBreak', params: ({ event }) => event } },
        'operator.dialled': { target: '#dialling', actions: { type: 'openDialled', params: ({ event }) => event } },
        'sip.invited': {
          target: '#ringing',
          actions: [
            { type: 'noteOffer', params: ({ event }) => event },
            { type: 'openCall', params: ({ event }) => event },
          ],
        },
      },
    },
    onBreak: {
      entry: { type: 'stand', params: { as: 'break' } },
      on: {
        'operator.cameBack': { target: 'settling', actions: 'endBreak' },
        'operator.dialled': {
          guard: 'isOnLine',
          target: '#dialling',
          actions: { type: 'openDialled', params: ({ event }) => event },
        },
      },
    },
  },
})
