import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/knowledge/readArticle.ts'
import { readArticles } from '../../src/knowledge/readArticles.ts'

const front = (changes: string = '') => `---
id: sign-in
title: "Вход: что делать"
category: access
firstLine: true
keywords:
  - вход
  - не пускает
  - пароль
updated: 2026-11-25
example: true
${changes}---
`

const body = `
## Что спрашивают

«Не могу войти».
«Не пускает».

## Шаги

1. Откройте браузер.
2. Войдите
   ещё раз.

## Простыми словами

1. Запустите программу для сайтов.
2. Попробуйте снова.

## Что спросить при передаче

- Логин
`

const problemsOf = (text: string) => {
  const reading = readArticle(text)
  return reading.ok ? [] : reading.problems
}

describe('a file of the knowledge base', () => {
  it('is read into an article', () => {
    expect(readArticle(front() + body)).toEqual({
      ok: true,
      article: {
        id: 'sign-in',
        title: 'Вход: что делать',
        category: 'access',
        firstLine: true,
        keywords: ['вход', 'не пускает', 'пароль'],
        updated: '2026-11-25',
        example: true,
        question: '«Не могу войти». «Не пускает».',
        steps: ['Откройте браузер.', 'Войдите ещё раз.'],
        plain: ['Запустите программу для сайтов.', 'Попробуйте снова.'],
        toAsk: ['Логин'],
      },
    })
  })

  it('is read as a Windows editor saves it', () => {
    expect(problemsOf(`\uFEFF${front()}${body}`.replaceAll('\n', '\r\n'))).toEqual([])
  })

  it('needs its front matter', () => {
    expect(problemsOf(body)).toContainEqual({ code: 'noFrontMatter', where: '' })
  })

  it.each([
    [front('colour: red\n'), { code: 'wrongField', where: 'colour' }],
    [front('title: Ещё раз\n'), { code: 'doubledField', where: 'title' }],
    [front('{ flow: style }\n'), { code: 'unreadableLine', where: '{ flow: style }' }],
    [front().replace('category: access', 'category: weather'), { code: 'wrongField', where: 'category' }],
    [front().replace('firstLine: true', 'firstLine: yes'), { code: 'wrongField', where: 'firstLine' }],
    [front().replace('2026-11-25', '25.11.2026'), { code: 'wrongField', where: 'updated' }],
    [front().replace('id: sign-in\n', ''), { code: 'wrongField', where: 'id' }],
  ])('names the field that is wrong', (fields, problem) => {
    expect(problemsOf(fields + body)).toEqual([problem])
  })

  it.each([
    'title: Ошибка: нет связи',
    'title: Ошибка # нет связи',
    'title: Ошибка:',
    'title: "а"б"',
    "title: 'а'б'",
    'title: "а" б',
    'title: "а\\nб"',
    'title: [Ошибка]',
    'title: {Ошибка}',
    'title: *ошибка',
    'title: "ошибка',
    'title: - ошибка',
  ])('has no value that YAML would read otherwise: %s', (line) => {
    expect(problemsOf(front().replace('title: "Вход: что делать"', line) + body)).toEqual([{ code: 'unreadableLine', where: line }])
  })

  it('has no such item in a list either', () => {
    expect(problemsOf(front().replace('  - пароль', '  - пароль: забыт') + body)).toEqual([
      { code: 'unreadableLine', where: '  - пароль: забыт' },
    ])
  })

  it.each(["'Вход: что делать'", 'Вход — время 10:30', 'Вход №#1'])('may have a value that YAML reads as it stands: %s', (value) => {
    expect(problemsOf(front().replace('"Вход: что делать"', value) + body)).toEqual([])
  })

  it.each([
    [body.replace('## Шаги', '## Шаг за шагом'), { code: 'unknownSection', where: 'Шаг за шагом' }],
    [`${body}\n## Шаги\n1. Ещё.`, { code: 'doubledSection', where: 'Шаги' }],
    [`Вступление.\n${body}`, { code: 'strayText', where: 'Вступление.' }],
    [body.replace('1. Откройте браузер.', 'Откройте браузер.'), { code: 'strayText', where: 'Откройте браузер.' }],
    [body.replace('2. Войдите', '3. Войдите'), { code: 'misnumberedStep', where: '3. Войдите' }],
    [body.replace('2. Попробуйте снова.\n', ''), { code: 'wrongSection', where: 'Простыми словами' }],
    [body.replace('- Логин\n', ''), { code: 'wrongSection', where: 'Что спросить при передаче' }],
    [body.replace('Откройте браузер.', `Откройте ${'очень '.repeat(50)}браузер.`), { code: 'wrongSection', where: 'Шаги' }],
  ])('names the section that is wrong', (sections, problem) => {
    expect(problemsOf(front() + sections)).toContainEqual(problem)
  })

  it('must be called as its id', () => {
    const { articles, problems } = readArticles({ 'sign-in.md': front() + body, 'copy.md': front() + body, 'notes.txt': 'Купить бумагу' })

    expect(articles.map(({ id }) => id)).toEqual(['sign-in'])
    expect(problems.map(({ file, code }) => [file, code])).toEqual(
      expect.arrayContaining([
        ['copy.md', 'otherName'],
        ['notes.txt', 'noFrontMatter'],
      ]),
    )
  })
})
