import { z } from 'zod'
import { ticketCategory } from '../tickets/ticketCategory.ts'

/** An article of the knowledge base as its file has it; see `docs/knowledge.md` for what each part is for. */
export const articleShown = z.object({
  id: z.string(),
  title: z.string(),
  category: ticketCategory,
  firstLine: z.boolean(),
  keywords: z.array(z.string()),
  updated: z.iso.date(),
  example: z.boolean(),
  question: z.string(),
  steps: z.array(z.string()),
  /** Each step again in plain words. */
  plain: z.array(z.string()),
  toAsk: z.array(z.string()),
})

/** By id; files that are no articles are left out. */
export const articleList = z.object({ items: z.array(articleShown) })

/** Without a category: all. */
export const articleQuery = z.object({ category: ticketCategory.optional() })
