import type { Advice } from './textFinding.ts'
import { textSentences, textWords } from './textWords.ts'

/** «вы» and «ваш» in every form, in lower case as they stand. */
const you = /^(?:вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|им|ими|их|у|ею)?|вашем)$/

/** A letter to many: there «вы» is a plural and small by the rule. */
const toMany =
  /^\s*(?:(?:здравствуйте|добр(?:ый|ое|ого)\s+\p{L}+|доброго\s+времени\s+суток|приветствуем)[,!.]?\s+)?(?:уважаемые|дорогие|коллеги|господа|друзья)(?![\p{L}])/iu

/** Words that make «вы» of the same sentence several people. */
const several =
  /(?<![\p{L}])(?:(?:кто|кто-то|кто-нибудь|каждый|каждому|каждого|никто|один|одна|многие|некоторые|любой)\s+из\s+вас|вы\s+(?:оба|обе|все|вдвоем|вместе|двое|трое)|все\s+вы|вас\s+(?:обоих|обеих|всех|двоих|троих|двое|трое)|вам\s+(?:обоим|обеим|всем|двоим|троим)|(?:обоим|обеим|всем|двоим|троим)\s+вам|вами\s+(?:обоими|всеми)|между\s+вами|вы\s+со?\s+(?:коллег|бухгалтер|директор|руководител|юрист|специалист|начальник|поставщик|заказчик)[\p{L}]*)(?![\p{L}])/iu

/** Clause 1.6: «вы» to one person without its capital letter. */
export const lowerCaseYou = (text: string): readonly Advice[] => {
  if (toMany.test(text)) return []
  return textSentences(text)
    .filter(({ said }) => !several.test(said.replaceAll('ё', 'е')))
    .flatMap(({ said, from }) => textWords(said).map((word) => ({ ...word, from: from + word.from, to: from + word.to })))
    .filter(({ written, isQuoted }) => !isQuoted && you.test(written))
    .map(({ from, to }) => ({ clause: '1.6', reason: 'lowerCaseYou', place: { from, to } }))
}
