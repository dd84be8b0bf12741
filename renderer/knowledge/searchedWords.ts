import { stemmer } from '@orama/stemmers/russian'

/** Words that say nothing of the matter: «как нам внести акт» is about the акт. */
const unsaid = new Set(
  'а без был была были было бы в вам вас во вот все всё где да для до его ее если есть еще же за и из или им их к как какая какие какой какую когда кто ли мне меня могу может можно мой мы на над нам нас наш не него нет ни но ну о об он она они от очень по под подскажите пожалуйста почему при про с сам свой сделать со так там то того тоже только тут у уже хочу хотим чего чем что чтобы это этот я'.split(
    ' ',
  ),
)

/** The words of a text as they stand: letters and digits. */
export const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

/**
 * The forms under which a word is kept and sought, without case and «ё»: without its ending, and whole. The stem alone would not do:
 * it cuts «подпись» to «подп» and «подписи» to «подпис», and a slip in the ending changes it. Empty for a word that says nothing.
 */
export const searchedForms = (word: string): readonly string[] => {
  const folded = word.toLowerCase().replaceAll('ё', 'е').replace(/ться$/, 'тся')
  return folded.length < 2 || unsaid.has(folded) ? [] : [...new Set([stemmer(folded), folded])]
}
