import type { JWTPayload } from 'jose'
import type { Role } from '#core/asuo/agent'
import { granted, type Judgement, refused } from '../../http/judgement.ts'
import type { ProviderSettings } from '../signInSettings.ts'

/** Somebody whom the provider has proven. */
export interface Person {
  readonly issuer: string
  readonly subject: string
  readonly login: string
  readonly name: string
  readonly role: Role
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The way is one of own names only: `__proto__` of a claim leads nowhere. */
const claimAt = (claims: unknown, way: readonly string[]): unknown =>
  way.reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), claims)

const textOf = (value: unknown, longest: number): string | null => {
  const text = typeof value === 'string' ? value.replaceAll(/\p{C}/gu, '').trim() : ''
  return text === '' || text.length > longest ? null : text
}

const roleOf = (claims: JWTPayload, { claim, map }: ProviderSettings['roles']): Role | null => {
  const told = claimAt(claims, typeof claim === 'string' ? [claim] : claim)
  const values = Array.isArray(told) ? told : [told]
  return map.find(({ value }) => values.includes(value))?.role ?? null
}

/** Who it is and what he may do, from the claims the settings name. */
export const personOf = (claims: JWTPayload, settings: ProviderSettings): Judgement<Person> => {
  const subject = textOf(claims.sub, 255)
  const login = textOf(claims[settings.loginClaim], 64)?.toLowerCase() ?? null
  if (!subject || !login) return refused('account-unknown', `The ID token does not tell the login: ${settings.loginClaim}`)
  const role = roleOf(claims, settings.roles)
  if (!role) return refused('role-missing', 'No role of the provider fits a role of ASUO')
  return granted({ issuer: settings.issuer, subject, login, name: textOf(claims[settings.nameClaim], 200) ?? login, role })
}
