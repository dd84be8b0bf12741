import type { Article } from '#core/knowledge/article'

/** What is known of the ticket before anybody has searched. */
export interface Matter {
  readonly subject: string
  readonly category: string | null
}

/** Articles nobody asked for yet: those that the ticket's own words find, else those of its category, then the others. */
export const suggestArticles = (find: (typed: string) => readonly Article[], { subject, category }: Matter): readonly Article[] => {
  const all = find('')
  const bySubject = find(subject)
  // A subject that says nothing finds them all.
  if (bySubject.length > 0 && bySubject.length < all.length) return bySubject
  return [...all.filter((article) => article.category === category), ...all.filter((article) => article.category !== category)]
}
