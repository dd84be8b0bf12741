import { advice } from './ru/advice.ts'
import { board } from './ru/board.ts'
import { call } from './ru/call.ts'
import { desk } from './ru/desk.ts'
import { devices } from './ru/devices.ts'
import { dial } from './ru/dial.ts'
import { duties } from './ru/duties.ts'
import { faults } from './ru/faults.ts'
import { handover } from './ru/handover.ts'
import { headset } from './ru/headset.ts'
import { history } from './ru/history.ts'
import { mail } from './ru/mail.ts'
import { outbox } from './ru/outbox.ts'
import { protocol } from './ru/protocol.ts'
import { script } from './ru/script.ts'
import { settings } from './ru/settings.ts'
import { signIn } from './ru/signIn.ts'
import { steps } from './ru/steps.ts'
import { tickets } from './ru/tickets.ts'
import { training } from './ru/training.ts'
import { units } from './ru/units.ts'
import { wording } from './ru/wording.ts'

export const ru = {
  language: 'ru' as 'ru' | 'en',
  advice,
  board,
  call,
  desk,
  dial,
  devices,
  duties,
  faults,
  headset,
  handover,
  history,
  mail,
  outbox,
  protocol,
  script,
  settings,
  signIn,
  steps,
  tickets,
  training,
  units,
  wording,
}
