import { z } from 'zod'
import { nothing, request } from './requestShape.ts'
import type { Session } from './session.ts'

/** How one may sign in: by a password of ASUO, and by whom else, as the button names him. */
export interface SignInWays {
  readonly passwords: boolean
  readonly provider: string | null
}

export const signInRequests = {
  'session.ways': request<SignInWays>()(nothing),
  /**
   * Opens the system browser and waits for its return, minutes long. `attemptId` is the page's: asked again, it joins the attempt under
   * way; another one takes its place.
   */
  'session.signInByProvider': request<Session>()(z.object({ attemptId: z.uuid() })),
  /** Waits no longer for the browser: the request above is answered `notSignedIn`. */
  'session.takeBackSignIn': request<null>()(nothing),
} as const
