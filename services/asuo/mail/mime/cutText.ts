/** The beginning of a text, so many characters at most, and never half of one: JSON of PostgreSQL refuses halves. */
export const cutText = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
