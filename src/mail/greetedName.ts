const patronymic = /(?:вич|вна|ична|оглы|кызы)$/i

/** How a letter greets: «Кузнецова Ирина Павловна» is «Ирина Павловна»; null where the name is not known in that form. */
export const greetedName = (name: string | null): string | null => {
  const words = (name ?? '').trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  if (!patronymic.test(last) || words.length < 2 || words.length > 3) return null
  return words.slice(-2).join(' ')
}
