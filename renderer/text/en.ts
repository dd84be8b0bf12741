import { advice } from './en/advice.ts'
import { board } from './en/board.ts'
import { call } from './en/call.ts'
import { desk } from './en/desk.ts'
import { devices } from './en/devices.ts'
import { dial } from './en/dial.ts'
import { duties } from './en/duties.ts'
import { faults } from './en/faults.ts'
import { handover } from './en/handover.ts'
import { headset } from './en/headset.ts'
import { history } from './en/history.ts'
import { mail } from './en/mail.ts'
import { outbox } from './en/outbox.ts'
import { protocol } from './en/protocol.ts'
import { script } from './en/script.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/signIn.ts'
import { steps } from './en/steps.ts'
import { tickets } from './en/tickets.ts'
import { training } from './en/training.ts'
import { units } from './en/units.ts'
import { wording } from './en/wording.ts'
import type { OwnText } from './text.ts'

export const en: OwnText = {
  language: 'en',
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
