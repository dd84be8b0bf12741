import type { Scenario } from '#core/training/scenario'

/** The headers that a PBX's queue adds to its INVITE: the panel reads the caller's wait from them. `now` is epoch ms. */
export const inviteHeaders = (scenario: Scenario, pbxUniqueId: string, now: number): string[] => [
  `X-Call-Id: ${pbxUniqueId}`,
  'X-Queue-Name: Учебная линия',
  `X-Queue-Wait: ${scenario.queueWaitSeconds}`,
  `X-Queue-Entered: ${new Date(now - scenario.queueWaitSeconds * 1000).toISOString()}`,
]
