const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + '{}:"<>~'
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё' + 'хъжэбюё'

/** What the same keys write in the Russian layout, shifted or not: `gjlgbcm` is «подпись», `"rcgjhn` «экспорт». */
export const otherLayout = (typed: string): string => [...typed.toLowerCase()].map((sign) => cyrillic[latin.indexOf(sign)] ?? sign).join('')
