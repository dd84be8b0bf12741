import { type WordingPack, wordingPack } from '#core/wording/wordingPack'

const files = import.meta.glob<unknown>('../../assets/wording/*.json', { eager: true, import: 'default' })
const packs = new Map(
  Object.values(files)
    .map((file) => wordingPack.parse(file))
    .map((pack) => [pack.language, pack]),
)

/** The wording that ships with the panel: a broken or missing file of it fails the tests. */
export const builtInWording = (language: WordingPack['language']): WordingPack => {
  const pack = packs.get(language)
  if (pack === undefined) throw new Error(`no wording pack ships in ${language}`)
  return pack
}
