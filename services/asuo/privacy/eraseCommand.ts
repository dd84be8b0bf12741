import { parseOptions, placeOptions, readPlace } from '../arguments.ts'
import { CannotStart } from '../cannotStart.ts'
import { type Command, inNameOf } from '../command.ts'
import { readServiceSettings } from '../serviceSettings.ts'
import type { Database } from '../storage/openStorage.ts'
import { countPast, erasePast } from './erasePast.ts'
import { erasePerson, type Person } from './erasePerson.ts'
import type { Erased } from './erasures.ts'
import { privacyPolicy } from './privacyPolicy.ts'

const usage =
  'Usage: asuo erase (--phone +7XXXXXXXXXX | --email ADDRESS | --due) --by LOGIN [--with-open] [--dry-run] [--data DIR] [--database-url URL]'

const options = {
  ...placeOptions,
  phone: { type: 'string' },
  email: { type: 'string' },
  due: { type: 'boolean' },
  by: { type: 'string' },
  'with-open': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const

const readPerson = (phone: string | undefined, email: string | undefined): Person => {
  if (phone !== undefined && !/^\+[1-9]\d{6,14}$/.test(phone)) throw new CannotStart(`--phone is written like +78121234567. ${usage}`)
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) throw new CannotStart(`--email is written like name@example.ru. ${usage}`)
  return { phone: phone ?? null, email: email ?? null }
}

const listed = (uins: readonly string[]) => (uins.length === 0 ? '' : ` (${uins.join(', ')})`)

const told = ({ tickets, mails, callEvents, uins }: Erased, isDry: boolean) =>
  `${isDry ? 'Would erase' : 'Erased'}: tickets ${tickets}${listed(uins)}, mails beside them ${mails}, call events ${callEvents}.`

const eraseDue = (db: Database, accountId: string, dataDir: string, isDry: boolean): Promise<Erased> => {
  const policy = readServiceSettings(dataDir).privacy ?? privacyPolicy.parse({})
  return isDry ? countPast(db, policy, Date.now()) : erasePast(db, policy, Date.now(), accountId)
}

/** Erases what is due by the policy, or what is kept of one person. */
export const eraseCommand: Command = async (argv, environment, say) => {
  const values = parseOptions(argv, options, usage)
  const { phone, email, due = false, by, 'with-open': withOpen = false, 'dry-run': isDry = false } = values
  const person = readPerson(phone, email)
  if (due === (phone !== undefined || email !== undefined)) throw new CannotStart(`Name a person or --due. ${usage}`)
  const place = readPlace(values, environment)
  await inNameOf(by, place, async (db, accountId) => {
    if (due) return say(told(await eraseDue(db, accountId, place.dataDir, isDry), isDry))
    const erased = await erasePerson(db, { person, withOpen, isDry, accountId, now: new Date() })
    say(told(erased, isDry))
    if (erased.open.length > 0) say(`Left, still worked on: ${erased.open.join(', ')}. Close them and erase again, or add --with-open.`)
    if (erased.mentioned.length > 0) say(`Named in the texts of others, look there: ${erased.mentioned.join(', ')}.`)
  })
}
