import type { PreparingStep } from '../desk/desk.ts'

/** What the command line says while the desk prepares. */
export const progressWords: Readonly<Record<PreparingStep, string>> = {
  profile: 'Opening the profile…',
  database: 'Preparing the database…',
  asuo: 'ASUO is ready.',
  trainingLine: 'Starting the training line…',
  signIn: 'Signing in…',
  ready: 'The desk is ready.',
}
