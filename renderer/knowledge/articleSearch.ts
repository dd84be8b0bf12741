import MiniSearch from 'minisearch'
import type { Article } from '#core/knowledge/article'
import { otherLayout } from './otherLayout.ts'
import { searchedForms, wordsOf } from './searchedWords.ts'

/** Letters that may be wrong, by the length of the form: a short word with a letter changed is another word. */
const slips = (form: string): number => (form.length < 5 ? 0 : form.length < 9 ? 1 : 2)

/** Articles repeat their words, and cutting an ending is what the index takes its time for. */
const rememberingForms = (): ((word: string) => string[]) => {
  const known = new Map<string, string[]>()
  return (word) => {
    const forms = known.get(word) ?? [...searchedForms(word)]
    known.set(word, forms)
    return forms
  }
}

export interface ArticleSearch {
  readonly add: (article: Article) => void
  /** Best first; with no words that say something, all articles in the order in which they were added. */
  readonly find: (typed: string) => readonly Article[]
}

/**
 * Searches articles: every word in any form, by its beginning, with a slip of the pen or of the keyboard's layout. An article holds at
 * least half of the words that say something.
 */
export const articleSearch = (): ArticleSearch => {
  const articles = new Map<string, Article>()
  const index = new MiniSearch<Article>({
    fields: ['title', 'keywords', 'question', 'steps'],
    extractField: (article, field) => [article[field as keyof Article]].flat().join(' '),
    tokenize: wordsOf,
    processTerm: rememberingForms(),
    searchOptions: {
      boost: { title: 4, keywords: 4, question: 2 },
      prefix: (form) => form.length > 2,
      fuzzy: slips,
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  })
  const findAsTyped = (typed: string): readonly Article[] => {
    const asked = wordsOf(typed)
      .map(searchedForms)
      .filter((forms) => forms.length > 0)
    return index
      .search(typed)
      .map(({ id, score, queryTerms }) => ({
        id,
        score,
        share: asked.filter((forms) => forms.some((form) => queryTerms.includes(form))).length / asked.length,
      }))
      .filter(({ share }) => share >= 0.5)
      .sort((one, other) => other.score * other.share ** 2 - one.score * one.share ** 2)
      .flatMap(({ id }) => articles.get(id as string) ?? [])
  }
  return {
    add: (article) => {
      articles.set(article.id, article)
      index.add(article)
    },
    find: (typed) => {
      if (wordsOf(typed).every((word) => searchedForms(word).length === 0)) return [...articles.values()]
      const found = findAsTyped(typed)
      return found.length > 0 ? found : findAsTyped(otherLayout(typed))
    },
  }
}
