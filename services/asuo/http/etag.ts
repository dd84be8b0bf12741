import { granted, type Judgement, refused } from './judgement.ts'

/** `any` is `*`; a list holds the versions named; null where the header was not sent. Weak tags never match. */
export type IfMatch = 'any' | readonly string[] | null

export const etagOf = (version: number): string => `"${version}"`

export const parseIfMatch = (header: string | undefined): IfMatch => {
  if (header === undefined) return null
  if (header.trim() === '*') return 'any'
  return header.split(',').map((tag) => tag.trim())
}

export const matches = (wanted: IfMatch, version: number): boolean => wanted === 'any' || (wanted?.includes(etagOf(version)) ?? false)

/** 412 where the asker has seen another version than the present one. */
export const judgeVersion = (wanted: IfMatch, version: number): Judgement<null> => {
  if (wanted === null || matches(wanted, version)) return granted(null)
  return refused('precondition-failed', 'The resource has changed since it was read', { etag: etagOf(version) })
}
