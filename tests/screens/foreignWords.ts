import type { Page } from '@playwright/test'

/** What is Latin in Russian too: numbers of tickets and stations, keys, accounts of the practice profile, a reply's mark, kinds of files. */
const known = /^(SP|TMP|KDR|Ctrl|Enter|Caps|Lock|operator2?|trainee|lead|practice|mail|mial|ru|ivanova|anna|Re|png|mp4|pdf)$/

/** Latin words that a Russian reader sees or hears: texts, names, hints. */
export const foreignWords = async (page: Page): Promise<readonly string[]> => {
  const said = await page.evaluate(() => {
    const attributes = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']
    const named = [...document.querySelectorAll('*')].flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''))
    // The read-back shows the caller's own address letter by letter.
    return [document.body.innerText, ...named].join('\n').replaceAll(/\S+@\S+\.\S+/g, '')
  })
  return [...new Set(said.match(/[A-Za-z]{2,}\d*/g) ?? [])].filter((word) => !known.test(word))
}
