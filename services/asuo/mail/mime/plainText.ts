import { convert } from 'html-to-text'
import { cutText } from './cutText.ts'

const longest = 1_000_000
// Control characters but line ends and tabs; halves of characters, which UTF-8 has no bytes for.
const unwanted = /[^\P{Cc}\n\t]|\p{Cs}/gu

/** A text as it is kept: one kind of line ends, nothing after a line, no control characters, well-formed, not endless. */
export const cleanText = (text: string): string =>
  text
    .slice(0, longest)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unwanted, '')
    .split('\n')
    // By a regular expression this would take the square of a line of spaces: a mail could stop the service.
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

/** A line of a header: no line ends, no control characters. */
export const cleanLine = (text: string, most: number): string => cutText(cleanText(text).replaceAll(/\s+/g, ' '), most).trim()

/**
 * HTML that is safe already as text: lists and tables as lines, the address of a link beside its words. A table is not laid out: that
 * takes the square of its rows, and a mail could stop the service.
 */
export const textOfHtml = (safe: string): string =>
  cleanText(
    convert(safe.slice(0, longest), {
      wordwrap: false,
      limits: { maxInputLength: longest, maxDepth: 100 },
      selectors: [
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
        ...['table', 'caption', 'tr'].map((selector) => ({
          selector,
          format: 'block',
          options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
        })),
        ...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: '  ' } })),
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    }),
  )
