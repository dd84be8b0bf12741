const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё'

/** What the same keys write in the Russian layout: `gjlgbcm` is «подпись». */
export const otherLayout = (typed: string): string => [...typed.toLowerCase()].map((sign) => cyrillic[latin.indexOf(sign)] ?? sign).join('')
