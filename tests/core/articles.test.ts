import { expect, it } from 'vitest'
import { problemSentence } from '../../scripts/knowledge/problemSentence.ts'
import { ticketCategory } from '../../src/tickets/ticketCategory.ts'
import { articles, problems } from './shippedArticles.ts'

it('reads every article that ships', () => {
  expect(problems.map((problem) => `${problem.file}: ${problemSentence(problem)}`)).toEqual([])
  expect(articles.length).toBeGreaterThanOrEqual(25)
})

it('has an article for every category a ticket may have, of the first line and of the next', () => {
  expect(new Set(articles.map(({ category }) => category))).toEqual(new Set(ticketCategory.options))
  expect(articles.some(({ firstLine }) => firstLine)).toBe(true)
  expect(articles.some(({ firstLine }) => !firstLine)).toBe(true)
})

it('ships examples alone, and says so of each', () => {
  expect(articles.filter(({ example }) => !example)).toEqual([])
})

it.each(articles)('promises nothing of the real system that was not seen: $id', ({ question, steps, plain, toAsk }) => {
  const whole = [question, ...steps, ...plain, ...toAsk].join('\n')

  expect(whole).not.toMatch(/https?:|www\.|@|\+?\d[\d\s()-]{8,}/)
})

it.each(articles)('says each step otherwise in plain words: $id', ({ steps, plain }) => {
  expect(plain.filter((words, place) => words === steps[place])).toEqual([])
})
