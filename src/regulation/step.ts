import { z } from 'zod'

/**
 * The steps an operator stands on. The names are states of `scriptMachine`; the wording is in `renderer/text/`.
 *
 *  greeting ─new──► identifying ──► describing ──► registering ──► dictating ─┐
 *     │                                   ▲            └─no answer─► provisional ┤
 *     └registered─► finding ──► reviewing─┤linked                               ▼
 *                                   └──continued──────────────────────► offeringHelp ──► solving
 *  solving ─solved─► confirming ─yes─► parting          solving ◄─no─ confirming
 *     ├─escalate─► escalating ──► takingEmail ──► parting
 *     ├─later────────────────────► takingEmail
 *     └─refuse───► refusing ──► parting
 *  any ─call ended─► wrappingUp ─nothing owed─► finished
 */
export const stepName = z.enum([
  'greeting',
  'identifying',
  'describing',
  'registering',
  'dictating',
  'provisional',
  'finding',
  'reviewing',
  'offeringHelp',
  'solving',
  'confirming',
  'escalating',
  'takingEmail',
  'refusing',
  'parting',
  'wrappingUp',
  'finished',
])

export type StepName = z.infer<typeof stepName>
