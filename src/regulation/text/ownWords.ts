const blank = (said: string): string => ' '.repeat(said.length)

/** «12.11.2026, 10:14, Анна пишет:», «чт, 12 нояб. 2026 г. в 10:14, Анна <anna@primer.example>:», «--- Исходное сообщение ---». */
const opensAnswered =
  /^(?:[-_ ]*-{2,}.*(?:сообщение|письмо|message).*|(?:\p{L}{2,3},?\s+)?\d{1,2}[./ ]\S.*(?:пишет|написал[а-я()]*|wrote|<\S+@\S+>):)\s*$/iu
/** The head of a letter as Outlook copies it: «От: …» with another line of a head below it. */
const sender = /^(?:От|From):\s/
const otherHead = /^(?:Отправлено|Дата|Кому|Тема|Sent|Date|To|Subject):\s/

/**
 * A letter without the letter it answers to: what that one says is blanked, sign for sign, so that places stay. Lines that begin with
 * `>` are cut wherever they stand; below the head of an answered letter everything is, unless its lines bear the `>`.
 */
export const ownWords = (text: string): string => {
  const lines = text.split('\n')
  const isHead = (line: string, place: number): boolean =>
    opensAnswered.test(line) || (sender.test(line) && otherHead.test(lines[place + 1] ?? ''))
  const isMarked = (line: string | undefined): boolean => /^\s*>/.test(line ?? '')
  const isWhole = (line: string, place: number): boolean =>
    isHead(line, place) && !isMarked(lines.slice(place + 1).find((each) => each.trim() !== ''))
  const end = lines.findIndex(isWhole)
  return lines.map((line, place) => (isMarked(line) || isHead(line, place) || (end >= 0 && place >= end) ? blank(line) : line)).join('\n')
}

/** The same without what stands between quotation marks: somebody else's words, or a name. */
export const unquoted = (text: string): string => ownWords(text).replaceAll(/«[^»]*»|"[^"\n]*"/g, blank)
