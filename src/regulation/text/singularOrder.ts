const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs of a help desk by what is left of them without a prefix: «сохрани», «пересохрани». Each has at least one prefix. */
const prefixed =
  'бавь|бери|веди|веть|верни|верь|вяжи|глянь|говори|готовь|грузи|двинь|дели|жди|жми|звони|держи|зови|ищи|кажи|качай|ключи|крепи|ложи|мени|неси|пиши|полни|помни|правь|пусти|реши|следи|смотри|ставь|тверди|тяни|храни|чисти|чти|ясни'
const prefix = '(?:в|во|вы|до|за|из|на|об|обо|о|от|ото|пере|по|под|подо|при|про|пред|раз|рас|с|со|у|уже|упо)'
const byPrefix = new RegExp(`^${prefix}{1,2}(?:${prefixed})(?:ся|сь)?$`)

/** The others, and those that go without a prefix. Forms that are other words as well («пришли», «ключи») are left out. */
const single = listed(`
  отметь заметь пометь обнови переустанови восстанови повтори заверши извини выдели отступи брось сравни исключи сверни разверни переверни поверни объедини раздели удостоверься продли
  верни выдай дай давай жди жми закрой звони зови ищи кликни набери нажимай напомни открой отмени ответь пиши
  подключи помоги пойми прости проси попроси спроси реши сними сделай смотри сообщи скинь слушай сядь удали установи уточни
  храни читай щелкни глянь забудь получи прикрепи проверь сверь собери пробуй
`)

/** Nouns and others that end as such a verb does. */
const others = listed(`
  край урожай случай чай обычай май трамвай сарай каравай попугай китай алтай лентяй негодяй слюнтяй горностай пай рай лай николай
  поцелуй холуй обалдуй вай-фай невзначай самурай парагвай уругвай шанхай молочай
  валдай тургай кустанай дунай дубай домбай бахчисарай ермолай минтай свай стай спай лишай ходатай глашатай завсегдатай соглядатай
  полицай неурожай нагоняй разгильдяй шалопай скупердяй сабантуй буржуй валуй бугай расстегай
  пожалуй пускай задели надели
  высь рысь роспись перекись закись крадучись почти вымени усищи советь
`)

/** Endings that hardly anything but a verb has: «скопируй», «отправляй», «обратись», «готовься». */
const byEnding = /(?:\p{L}{2}уй|\p{L}{2}[ая]й|[аяуо]йся|[^л]ись|[^тш]ься)$/u

/** Endings that look like those and are infinitives, participles, gerunds and nouns: «увлечься», «сойтись», «находящийся», «перепись». */
const byOtherEnding = /(?:чься|[йс]тись|ийся|[^и]шись|[аеодп]пись|окись)$/u

/** The imperative for one whom one calls «ты», as far as its form shows it; `word` is folded. */
export const isSingularOrder = (word: string): boolean => {
  const bare = word.replace(/-ка$/, '')
  if (others.has(bare) || byOtherEnding.test(bare)) return false
  return single.has(bare) || byPrefix.test(bare) || /[^и]йди$/.test(bare) || byEnding.test(bare)
}
