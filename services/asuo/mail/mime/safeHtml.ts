import sanitizeHtml from 'sanitize-html'

/** Longer HTML is not shown: making it safe would hold up everybody else. */
export const longestHtml = 250_000

const text = ['p', 'br', 'div', 'span', 'b', 'i', 'u', 's', 'strong', 'em', 'sub', 'sup', 'blockquote', 'pre', 'code', 'hr']
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const lists = ['ul', 'ol', 'li', 'dl', 'dt', 'dd']
const tables = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']

/**
 * HTML of a mail that can be shown: text, lists, tables and links that a person follows. No script, style, form, frame or picture is
 * left, so nothing is loaded and nobody learns that the mail was read. What is too long is cut; null where nothing is left.
 */
export const safeHtml = (html: string): string | null => {
  const safe = sanitizeHtml(html.slice(0, longestHtml), {
    allowedTags: [...text, ...headings, ...lists, ...tables, 'a'],
    allowedAttributes: { a: ['href', 'rel'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'template', 'svg', 'math'],
    nestingLimit: 100,
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow' }) },
  }).trim()
  return safe === '' ? null : safe
}
