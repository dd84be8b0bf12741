import sanitizeHtml, { type Tag } from 'sanitize-html'

/** Longer HTML is not shown: making it safe would hold up everybody else. Wrongly nested tags take the square of their number. */
const longestHtml = 250_000
const mostTags = 10_000

/** How much of it is made safe. */
export const beginningOf = (html: string): string => {
  let at = -1
  for (let tags = 0; tags <= mostTags; tags += 1) {
    at = html.indexOf('<', at + 1)
    if (at === -1 || at >= longestHtml) return html.slice(0, longestHtml)
  }
  return html.slice(0, at)
}

const text = ['p', 'br', 'div', 'span', 'b', 'i', 'u', 's', 'strong', 'em', 'sub', 'sup', 'blockquote', 'pre', 'code', 'hr']
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const lists = ['ul', 'ol', 'li', 'dl', 'dt', 'dd']
const tables = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']

/** A cell over more columns or rows than a person looks through holds up whoever lays it out. */
const withoutWideSpans = (tagName: string, { colspan, rowspan }: Readonly<Record<string, string>>): Tag => {
  const isUsual = (span: string | undefined): span is string => span !== undefined && /^\d{1,2}$/.test(span)
  return { tagName, attribs: { ...(isUsual(colspan) ? { colspan } : {}), ...(isUsual(rowspan) ? { rowspan } : {}) } }
}

/**
 * HTML of a mail that can be shown: text, lists, tables and links that a person follows. No script, style, form, frame or picture is
 * left, so nothing is loaded and nobody learns that the mail was read. What is too long is cut; null where nothing is left.
 */
export const safeHtml = (html: string): string | null => {
  const safe = sanitizeHtml(beginningOf(html), {
    allowedTags: [...text, ...headings, ...lists, ...tables, 'a'],
    allowedAttributes: { a: ['href', 'rel'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'template', 'svg', 'math'],
    nestingLimit: 100,
    transformTags: {
      a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow' }),
      td: withoutWideSpans,
      th: withoutWideSpans,
    },
  }).trim()
  return safe === '' ? null : safe
}
