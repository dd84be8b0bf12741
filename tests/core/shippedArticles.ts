import { articleFiles, articleFolder } from '../../scripts/knowledge/articleFiles.ts'
import { readArticles } from '../../src/knowledge/readArticles.ts'

/** The knowledge base that ships, and what is wrong with it. */
export const { articles, problems } = readArticles(articleFiles(articleFolder))
