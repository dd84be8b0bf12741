import { ownWords } from '../regulation/text/ownWords.ts'
import { textSentences } from '../regulation/text/textWords.ts'

/** What a reply to «решён ли Ваш вопрос?» seems to say. A machine proposes, the operator decides. */
export type ReplyReading = 'yes' | 'no'

const no =
  /^(?:нет(?!\s+проблем)|не\s+решен[аоы]?|не\s+помог(?:ло|ла|ли)?|не\s+работает|не\s+получ(?:ается|илось)|не\s+удалось|пока\s+нет|no)(?![\p{L}])|(?<![\p{L}])(?:вопрос|проблема|ошибка|обращение)\s+(?:так\s+и\s+|пока\s+|все\s+еще\s+)?(?:не\s+(?:решен[аоы]?|устранен[аоы]?|исчез(?:ла)?|ушла)|осталась|остался|повторяется)(?![\p{L}])|(?<![\p{L}])решен[аоы]?\s+не(?![\p{L}])|(?<![\p{L}])(?:все\s+еще|по-прежнему|опять|снова|так\s+и)\s+не\s|(?<![\p{L}])не\s+(?:помогло|решено|решился|решилась|работает|заработало)(?![\p{L}])/iu
const yes =
  /^(?:да|yes|ага|конечно)(?![\p{L}])|(?<![\p{L}])(?:вопрос|проблема|обращение)\s+(?:уже\s+|полностью\s+)?(?:решен[аоы]?(?!\s+не(?![\p{L}]))|решился|решилась|снят[аы]?|закрыт[аоы]?|устранен[аоы]?)(?![\p{L}])|(?<!не\s)(?<![\p{L}])(?:все\s+(?:работает|получилось|заработало|решено|хорошо|в\s+порядке)|помогло|заработало|получилось|решено(?!\s+не(?![\p{L}])))(?![\p{L}])/iu
/** «Да, но…»: the rest decides, and the operator. */
const but = /(?<![\p{L}])(?:но|однако|только|если|хотя)(?![\p{L}])/iu

/** The reply's first words count, without the letter it answers: below them people write about other things. */
const openingSentences = 4

/** What the sender says of the question of clause 2.2; null where it is not plain. */
export const replyReading = (text: string): ReplyReading | null => {
  const said = textSentences(ownWords(text))
    .map(({ said }) => said.toLowerCase().replaceAll('ё', 'е'))
    .filter((sentence) => !/^(?:здравствуйте|добрый\s+(?:день|вечер)|доброе\s+утро|уважаем\p{L}*)[^.!?]*[.!,]?$/iu.test(sentence))
    .slice(0, openingSentences)
  const isNo = said.some((sentence) => no.test(sentence))
  const isYes = said.some((sentence) => yes.test(sentence) && !but.test(sentence) && !sentence.endsWith('?'))
  if (isNo === isYes) return null
  return isNo ? 'no' : 'yes'
}
