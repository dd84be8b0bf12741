import type { faults as ru } from '../ru/faults.ts'

const refusedLine = {
  wrongPassword: 'The exchange refused the line password. No calls come to you. Ask the administrator to enter the line password again.',
  registeredElsewhere: 'Your number is in use on another desk. Calls go there. Leave the line there and go on line here.',
  displaced: 'Another panel or telephone went on line under your number. Calls go there. To get them here, press “Connect now”.',
  unknownNumber: 'The exchange does not know your number. No calls come to you. Tell the administrator your number and name.',
  other:
    'The exchange refused the registration. No calls come to you. Wait a minute and go on line again; if it does not help, tell the administrator.',
}

const unfitNumber = {
  empty: 'No number was typed, so nothing was dialled. Type the digits of the number or the name of a telephone.',
  address: 'Addresses of other exchanges are not dialled from here. Type the number alone, without the @ and what follows it.',
  long: 'No number is that long, so nothing was dialled. Look whether something else was pasted with it.',
  plus: 'The “+” does not stand at the beginning, so nothing was dialled. Correct the number.',
  characters:
    'Some signs in the number cannot be dialled. Keep the digits, “*”, “#”, a “+” at the beginning, or the name of a telephone in Latin letters.',
}

const unreachable = {
  refused: 'The exchange does not accept the connection.',
  reset: 'The connection to the exchange broke.',
  closed: 'The exchange closed the connection.',
  silent: 'The exchange does not answer.',
  left: 'The browser put the page away, and the connection to the exchange was closed.',
}

const notSignedIn = {
  takenBack: 'The sign-in was taken back. Begin again to sign in.',
  denied: 'The sign-in page did not let you in. Sign in again with your own name; if it does not help, tell the administrator.',
  late: 'The browser did not come back within ten minutes, you are not signed in. Begin again.',
  unreachable:
    'The sign-in page of your organisation does not answer, nobody can sign in by it now. Wait a minute and try again; if it does not help, tell the administrator.',
  noBrowser: 'The browser could not be opened, the sign-in did not begin. Tell the administrator that the system has no browser assigned.',
  portBusy:
    'Another program uses the port the browser has to come back to, the sign-in did not begin. Close a second panel if there is one and try again; if it does not help, tell the administrator.',
  accountUnknown: 'Your organisation knows you, but ASUO has no account for you. Tell the team lead the name you sign in with.',
  roleMissing: 'Your organisation knows you, but you may not work in the panel. Ask the team lead for a role.',
  notProven:
    'The answer of the sign-in page did not hold, you are not signed in. Begin again; if it does not help, tell the administrator.',
}

const notSaved = {
  full: 'The disk is full: the last change is not saved. The text stays on the screen. Free some space and go on: saving is tried again.',
  readOnly: 'The panel may not write to its folder: the last change is not saved. The text stays on the screen. Tell the administrator.',
  broken: 'The disk refused the entry: the last change is not saved. The text stays on the screen. Copy it and tell the administrator.',
}

export const faults: typeof ru = {
  malformed: () =>
    'The panel did not understand its own request. The call goes on. Try again; if it does not help, tell the administrator.',
  signInNeeded: () => 'Your sign-in to ASUO ended. Entries are kept on this desk and go out after you sign in. Sign in again.',
  wrongPassword: () => 'The name or the password is wrong. Check the keyboard layout and enter them again.',
  signInBlocked: ({ retrySeconds }) => `Too many failed attempts. Sign in again in ${retrySeconds} s.`,
  notSignedIn: ({ reason }) => notSignedIn[reason],
  notAllowed: () => 'Only a team lead may do this. Ask one for help.',
  callOnDesk: () => 'A call of another operator is open on this desk. Nothing of it is lost. Sign in after it is finished.',
  asuoUnreachable: () => 'ASUO does not answer. Entries are kept on this desk and go out by themselves. Go on with the call.',
  asuoRefused: ({ problem }) =>
    `ASUO did not accept the entry: ${refusedByAsuo[problem] ?? 'the data do not fit'}. The text is kept. Correct it and try again.`,
  notFound: () => 'Nothing was found. Check the number with the caller.',
  handoverMissing: () =>
    'What your colleague wrote down about this caller did not come: ASUO did not pass it on. The script begins with its first step. Ask the caller what has been done and whether a ticket number was told.',
  notSaved: ({ reason }) => notSaved[reason],
  microphoneDenied: () => 'The microphone is forbidden, the caller would not hear you. Allow it for the panel and go on line again.',
  microphoneDeniedBySystem: () =>
    'The system keeps the microphone from the panel, the caller would not hear you. Allow it in the privacy settings of the system and go on line again.',
  microphoneMissing: () => 'No microphone was found, the caller would not hear you. Plug in the headset and go on line again.',
  microphoneBusy: () => 'Another program holds the microphone, the caller would not hear you. Close it and go on line again.',
  lineRefused: ({ reason }) => refusedLine[reason],
  lineUnreachable: ({ why }) =>
    `${unreachable[why ?? 'silent']} No calls come to you. The panel keeps trying. If there is no connection for over a minute, press “Check the connection” and tell your administrator the answer.`,
  lineNotConfigured: () => 'The telephone line is not set up, no calls come to you. Ask the administrator to set up this desk.',
  numberUnfit: ({ reason }) => unfitNumber[reason],
  trainingLineDown: () => 'The training line is not running, the simulated caller cannot ring. Close the panel and open it again.',
  noSecureStorage: () => 'This system has no safe place for a password. It is kept until the panel closes and must then be entered again.',
  deskGone: () =>
    'The panel’s program on this computer does not answer. The call goes on, but nothing new is saved now. Note down what matters elsewhere and start the panel again: everything saved before comes back.',
  openElsewhere: () =>
    'The panel is open in another window, and calls arrive there. Work there, or close it and press “Work here”. A call in progress does not move.',
  internal: () =>
    'An error happened in the panel. The call goes on, the texts are saved. Try again; if it does not help, tell the administrator.',
}

const refusedByAsuo: Readonly<Record<string, string>> = {
  'inn-checksum': 'the INN is wrong',
  'ticket-closed': 'the ticket is closed',
  'escalation-incomplete': 'something is missing for the escalation',
  'transition-not-allowed': 'the state of the ticket has changed',
  'supervision-required': 'a trainee needs the permission of a team lead',
  'payload-too-large': 'the text is too long',
  'link-exists': 'this link exists already',
  forbidden: 'not permitted',
}
