import type { Advice } from './textFinding.ts'
import { type TextWord, textWords } from './textWords.ts'

/** Abbreviations of the trade that are as long as a short word, and legal forms. */
const abbreviations: ReadonlySet<string> = new Set(
  `АИС АО АСУО АЦК БИК БО ВЦП ГБУ ГБУЗ ГБОУ ГБПОУ ГИС ГКУ ГОСТ ГРБС ГУП ЕАТ ЕГРИП ЕГРН ЕГРЮЛ ЕИС ЕСИА ЕСКЛП ЗАО ИГК ИКЗ ИНН ИП КБК КПП КЭП КТРУ
  ЛКЗ ЛКП ЛО МБУ МБУК МБОУ МБДОУ МКУ МУП МЧД НДС НДФЛ НКО НМЦД НМЦК НМЦ НПА ОАО ОГРН ОГРНИП ОКАТО ОКВЭД ОКЕИ ОКОПФ ОКПД ОКПО ОКТМО ООО ОС ПАО ПБС ПК ПО
  РИС РФ САД СГОЗ СМП СНИЛС СОНКО СОНО СПБ СТП ТЗ УИН УКЭП УПД УПР УЦ ФАС ФГБУ ФГИС ФГУП ФЗ ФИО ФКУ ФНС ФСБ ЭДО ЭП ЭТП ЭЦП ЮЗ`.split(/\s+/),
)

/** From this length on a word in capitals is a word, not an abbreviation nobody listed. */
const shortestWord = 5
/** Two short words in capitals beside each other are raised as well: «ВЫ НЕ ПРАВЫ». One alone may be an emphasis. */
const shortestRow = 4

/** A word with a hyphen goes by its first part: «МБОУ-СОШ». */
const isAbbreviation = (written: string): boolean => abbreviations.has(written.split('-')[0] ?? '')

/** «ДОГОВОР.docx»: the name of a file is written as it is. */
const isFileName = (text: string, { to }: TextWord): boolean => /^\.[a-z]{3,4}(?![\p{L}\d])/iu.test(text.slice(to))

const isRaised = ({ written, isQuoted }: TextWord): boolean =>
  !isQuoted && /^[А-ЯЁ]+(?:-[А-ЯЁ]+)*$/.test(written) && !isAbbreviation(written)

/** Rows of raised words with nothing between them but spaces and commas. */
const rowsOf = (text: string): readonly (readonly TextWord[])[] => {
  const rows: TextWord[][] = []
  for (const word of textWords(text).filter((each) => isRaised(each) && !isFileName(text, each))) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row !== undefined && last !== undefined && /^[\s,—–-]*$/.test(text.slice(last.to, word.from))) row.push(word)
    else rows.push([word])
  }
  return rows
}

const isShouted = (row: readonly TextWord[]): boolean =>
  row.some(({ written }) => written.length >= shortestWord) ||
  (row.length > 1 && row.reduce((sum, { written }) => sum + written.length, 0) >= shortestRow)

/** Clause 3.1: words in capitals, one finding for each row of them. Abbreviations and what stands in quotation marks are not shouted. */
export const shouting = (text: string): readonly Advice[] =>
  rowsOf(text)
    .filter(isShouted)
    .map((row) => ({ clause: '3.1', reason: 'shouting', place: { from: row[0]?.from ?? 0, to: row.at(-1)?.to ?? 0 } }))
