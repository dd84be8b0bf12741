import { describe, expect, it } from 'vitest'
import { isSingularOrder } from '../../src/regulation/text/singularOrder.ts'

const words = (row: string) => row.split(' ')

describe('an order to one person', () => {
  it.each(
    words(
      'проверь перепроверь сохрани пересохрани скопируй отправляй обратись готовься нажми найди попробуй-ка зарегистрируйся отметь подпишись обнови позвони повтори',
    ),
  )('is «%s»', (word) => {
    expect(isSingularOrder(word)).toBe(true)
  })

  it.each(
    words(
      'подпись запись опись перепись случай край неурожай почти ведь уметь суметь сойтись увлечься находящийся увлекшись вернулись нажмите сохраните ключи модели недели времени пришли дверь часть связь',
    ),
  )('is not «%s»', (word) => {
    expect(isSingularOrder(word)).toBe(false)
  })
})
