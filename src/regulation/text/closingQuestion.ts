import { stepNumberOf } from '../solutionSteps.ts'
import { unquoted } from './ownWords.ts'
import { textSentences } from './textWords.ts'

const farewell = /^(?:с уважением|с наилучшими|спасибо|благодарим|всего доброго|хорошего|до свидания|служба|ваша?\s+служба)/iu
/** Below such a line stand a name, a post, a telephone. */
const signs = /^\s*(?:с\s+(?:глубоким\s+)?уважением|с\s+наилучшими|всего\s+доброго|до\s+свидания|хорошего\s+дня|--\s*$)/iu
const outcome =
  /(?<![\p{L}])(?:реш(?:ен|ена|ено|ены|ился|илась|илось|ились|ить|ило|енным|енной)|помогл(?:о|а|и)|помог|получилось|получается|получил(?:ся|ась|и)|удалось|смогли|вышло|порядке|работает|открывается|проходит|повторяется|появляется|осталась|устранен[аоы]?|заработал[аои]?|исчезл[аои]|исчез|пропал[аои]?|ушла|вопрос\s+(?:закрыт|снят)|(?:закрыт|снят)\s+(?:ли\s+)?(?:ваш\s+)?вопрос|обращение\s+закрыто|закрыть\s+(?:ваш[еу]?\s+)?(?:вопрос|обращение|заявку)|больше\s+нет|можете\s+(?:ли\s+)?(?:вы\s+)?теперь|теперь\s+(?:вы\s+)?можете)(?![\p{L}])/iu
/** «Появился ли план?», «Заявка отправилась?»: whether something came about. */
const cameAbout = /^(?:\p{L}+,\s+)*\p{L}{3,}(?:л|ла|ло|ли|лся|лась|лось|лись)\s+ли(?![\p{L}])|(?<!оста)(?:лся|лась|лось|лись)\s*\?+$/iu
/** Of what is at hand, not of what came about: «Остались ли у Вас копии?», «Было ли уведомление?» */
const atHand = /^(?:остал|был|есть|пробовал|менял|обновлял|проверял|создавал|устанавливал)/iu
const asksIndirectly =
  /(?<![\p{L}])(?:сообщите|напишите|подскажите|ответьте|скажите|подтвердите|подтвердить|дайте,?\s+(?:пожалуйста,?\s+)?знать|уточните|просим\s+(?:вас\s+)?(?:сообщить|ответить|написать))(?![\p{L}])/iu
const conditional = /(?<![\p{L}])если(?![\p{L}])/iu
/** «Будем благодарны, если Вы сообщите, …» asks; «Если вопрос не решён, сообщите» does not. */
const asksPolitely =
  /(?<![\p{L}])если\s+(?:вы\s+)?(?:нам\s+)?(?:сообщите|напишете|подтвердите|ответите|скажете|дадите\s+(?:нам\s+)?знать)(?![\p{L}])/iu
/** A question that asks for something else than the outcome. */
const asksOtherwise = /^(?:как|почему|когда|где|кто|зачем|какая|какой|какие|что|сколько)(?![\p{L}])/iu

const closingSentences = 6

const ends = (line: string): boolean => /[.!?…:;]["»)]?\s*$/.test(line)
const asks = (line: string): boolean => line.includes('?') || asksIndirectly.test(line)

/** Without the name, post and telephone at its end; a line that asks stays, wherever it stands. */
const unsigned = (text: string): string => {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => signs.test(line))
  const kept = lines.filter((line, place) => first < 0 || place < first || asks(line))
  const last = kept.findLastIndex((line) => line.trim() !== '' && (ends(line) || asks(line) || stepNumberOf(line) !== null))
  return kept.slice(0, last + 1).join('\n')
}

const closing = (text: string): readonly string[] =>
  textSentences(unsigned(unquoted(text)))
    .map(({ said }) => said.replaceAll('ё', 'е'))
    .filter((said) => said.includes('?') || !farewell.test(said))
    .slice(-closingSentences)

const asksOutcome = (said: string): boolean => {
  if (/\?[!?)]*$/.test(said)) return outcome.test(said) || cameAbout.test(said)
  if (!outcome.test(said)) return false
  return conditional.test(said) ? asksPolitely.test(said) : asksIndirectly.test(said)
}

/** Clause 2.2: the letter ends by asking whether the solution helped; as a question, or as a request to say so. */
export const hasClosingQuestion = (text: string): boolean =>
  closing(text).some((said) => !asksOtherwise.test(said) && !atHand.test(said) && asksOutcome(said))

/** Whether the letter ends with any question at all: a machine does not know every way to ask, and an honest question stops no letter. */
export const hasAnyQuestion = (text: string): boolean => closing(text).some((said) => said.includes('?'))
