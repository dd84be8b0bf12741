import type { Article } from '#core/knowledge/article'
import { readArticles } from '#core/knowledge/readArticles'
import { articleSearch } from './articleSearch.ts'

const files = import.meta.glob<string>('../../assets/knowledge/ru/*.md', { eager: true, query: '?raw', import: 'default' })

const unread = Object.entries(files).map(([path, text]): [file: string, text: string] => [path.slice(path.lastIndexOf('/') + 1), text])
const search = articleSearch()

/** Reads one more file; false once all are read. A file with a problem is left out: the rest serve the caller. */
const readNext = (): boolean => {
  const next = unread.shift()
  for (const article of next === undefined ? [] : readArticles({ [next[0]]: next[1] }).articles) search.add(article)
  return unread.length > 0
}

/** What an article takes at most, in ms, on a slow machine. */
const longestRead = 8

/**
 * Reads the articles that ship with the panel file by file while the page has nothing else to do, so that a call waits for none of it.
 * Returns the undo; what is unread by then is read when it is first asked for.
 */
export const prepareKnowledge = (): (() => void) => {
  const readOn = (idle: IdleDeadline) => {
    let isLeft = unread.length > 0
    while (isLeft && idle.timeRemaining() > longestRead) isLeft = readNext()
    if (isLeft) waiting = requestIdleCallback(readOn)
  }
  let waiting = requestIdleCallback(readOn)
  return () => cancelIdleCallback(waiting)
}

/** Articles for what was typed, best first; all of them where nothing was. */
export const findArticles = (typed: string): readonly Article[] => {
  while (readNext());
  return search.find(typed)
}
