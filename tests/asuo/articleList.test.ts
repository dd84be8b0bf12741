import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleFiles, articleFolder } from '../../scripts/knowledge/articleFiles.ts'
import { readArticles } from '../../src/knowledge/readArticles.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'

let asuo: AsuoFixture

beforeAll(async () => {
  asuo = await startAsuoFixture()
})
afterAll(() => asuo.close())

describe('the knowledge base', () => {
  it('is told as its files have it, whole or by what it is about', async () => {
    const trainee = await asuo.as('trainee')
    const { articles } = readArticles(articleFiles(articleFolder))

    const all = await trainee.ask('listArticles')
    const signatures = await trainee.ask('listArticles', { query: { category: 'signature' } })

    expect(all.items.map(({ id }) => id)).toEqual(articles.map(({ id }) => id).sort())
    expect(all.items).toEqual(expect.arrayContaining([...articles]))
    expect(signatures.items.length).toBeGreaterThan(0)
    expect(new Set(signatures.items.map(({ category }) => category))).toEqual(new Set(['signature']))
  })
})
