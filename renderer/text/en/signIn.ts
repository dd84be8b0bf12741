import type { signIn as ru } from '../ru/signIn.ts'

export const signIn: typeof ru = {
  title: 'Sign in',
  login: 'User name',
  password: 'Password',
  enter: 'Sign in',
  practiceHint: 'Practice: the names are operator, operator2, trainee or lead, the password is practice.',
  showPassword: 'Show the password',
  required: 'Fill in this field',
}
