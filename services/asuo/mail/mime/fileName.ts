import { cutText } from './cutText.ts'

const longest = 150
// Control characters, and those that turn the direction of writing: «отчёт‮fdp.exe» reads as a document.
const deceiving = /[\p{Cc}\p{Cf}]/gu
const separators = /[\\/:*?"<>|]+/g

/** A file's name without folders, hidden beginnings and characters that deceive; never empty. */
export const fileName = (name: string | null): string => {
  const last = (name ?? '').replaceAll(deceiving, '').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replaceAll(separators, '_')
    .replace(/^[.\s]+/, '')
    .trim()
  if (plain.length <= longest) return plain === '' ? 'файл' : plain
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? ''
  return cutText(plain, longest - ending.length) + ending
}
