import type { signIn as ru } from '../ru/signIn.ts'

export const signIn: typeof ru = {
  title: 'Sign in',
  login: 'User name',
  password: 'Password',
  again: 'Sign in to ASUO',
  againHint: 'Your sign-in ended. The call goes on; what you write is kept here and goes to ASUO after you sign in.',
  close: 'Close',
  enter: 'Sign in',
  practiceHint: 'Practice: the names are operator, operator2, trainee or lead, the password is practice.',
  showPassword: 'Show the password',
  byProvider: (name: string) => `Sign in with ${name}`,
  or: 'or',
  inBrowser: 'Sign in on the page that opened in your browser. The panel is waiting for it.',
  takeBack: 'Cancel the sign-in',
  required: 'Fill in this field',
  noAsuo:
    'ASUO does not answer, nobody can sign in now. What was written before is not lost. Wait a minute and sign in again; if it does not help, tell the administrator.',
}
