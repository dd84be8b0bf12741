import { describe, expect, it } from 'vitest'
import { dictationOf, readTicketNumber } from '#core/tickets/uin'

describe('a ticket number as it is typed', () => {
  it.each([
    ['4217', 'SP-4217'],
    ['SP-4217', 'SP-4217'],
    ['sp 4217', 'SP-4217'],
    ['СП-4217', 'SP-4217'],
    ['сп 42 17', 'SP-4217'],
    ['№ 4217', 'SP-4217'],
    ['42', 'SP-0042'],
    ['0042', 'SP-0042'],
    ['SP-00042', 'SP-0042'],
    ['12345', 'SP-12345'],
    ['42–17', 'SP-4217'],
  ])('«%s» is %s', (typed, uin) => {
    expect(readTicketNumber(typed)).toEqual({ kind: 'uin', uin })
  })

  it.each([
    ['TMP-UCH-001', 'TMP-UCH-001'],
    ['tmp-uch-001', 'TMP-UCH-001'],
    ['ТМП-КМ7-012', 'TMP-KM7-012'],
    ['ТМП КМ7 012', 'TMP-KM7-012'],
  ])('«%s» is the provisional %s', (typed, number) => {
    expect(readTicketNumber(typed)).toEqual({ kind: 'provisional', number })
  })

  it.each(['', '   ', 'SP-', '0000', 'подпись', 'TMP-001', '7707083893', 'ТМП-ЩУ-001', 'SP-42а7'])('«%s» is none', (typed) => {
    expect(readTicketNumber(typed)).toBeNull()
  })
})

describe('dictation', () => {
  it.each([
    ['SP-4217', 'SP', '42 17', 'эс-пэ, сорок два — семнадцать'],
    ['SP-0042', 'SP', '00 42', 'эс-пэ, ноль ноль — сорок два'],
    ['SP-0507', 'SP', '05 07', 'эс-пэ, ноль пять — ноль семь'],
    ['SP-1190', 'SP', '11 90', 'эс-пэ, одиннадцать — девяносто'],
    ['SP-12345', 'SP', '1 23 45', 'эс-пэ, один — двадцать три — сорок пять'],
    ['SP-123456', 'SP', '12 34 56', 'эс-пэ, двенадцать — тридцать четыре — пятьдесят шесть'],
    ['TMP-UCH-001', 'TMP-UCH', '001', 'тэ-эм-пэ, у-цэ-аш, ноль ноль один'],
  ])('of %s', (number, prefix, grouped, spoken) => {
    expect(dictationOf(number)).toEqual({ prefix, grouped, spoken })
  })
})
