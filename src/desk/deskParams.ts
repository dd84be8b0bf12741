import type { Wishes } from '../telephony/chosenDevice.ts'
import type { MicrophoneChoice } from '../telephony/lineEvent.ts'
import type { IncomingCaller, LineAccount } from '../telephony/telephone.ts'

/** What the desk's actions are told with the events they follow. */
export interface Connection {
  readonly account: LineAccount
  readonly microphone: MicrophoneChoice
}

export interface Sound {
  readonly headphones: Wishes
  readonly ring: Wishes
}

export interface Invited {
  readonly callId: string
  readonly caller: IncomingCaller
  readonly answerWished?: boolean | undefined
}

export interface Dialled {
  readonly callId: string
  readonly number: string
  readonly name: string | null
}
