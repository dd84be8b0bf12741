import { z } from 'zod'
import { instant } from './instant.ts'

/** `off`: not set up. `unknown`: not tried yet. `failing`: the last try did not work and is repeated. */
const lamp = z.object({ state: z.enum(['off', 'unknown', 'working', 'failing']), since: instant })
export type MailLamp = z.infer<typeof lamp>['state']

/** What the mail gateway last saw of its servers, and how many mails wait in its outbox. */
export const mailGatewayState = z.object({ sending: lamp, receiving: lamp, queued: z.int() })
export type MailGatewayState = z.infer<typeof mailGatewayState>
