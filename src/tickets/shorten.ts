/** The beginning of a text, at most `longest` UTF-16 units; a sign of two units is never cut in half. */
export const shorten = (text: string, longest: number): string => {
  const cut = text.slice(0, longest)
  return text.length > longest && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

/** The whole text in parts of at most `longest` units. */
export const inParts = (text: string, longest: number): readonly string[] => {
  const parts: string[] = []
  for (let left = text; left !== ''; left = left.slice(parts.at(-1)?.length)) parts.push(shorten(left, longest))
  return parts
}
