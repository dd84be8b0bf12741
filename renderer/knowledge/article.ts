import { z } from 'zod'

/** One article of the knowledge base: `steps` are told one by one, `words` are what callers call the matter. */
export const article = z.object({
  id: z.string(),
  title: z.string(),
  words: z.array(z.string()),
  steps: z.array(z.string()).min(1),
})

export type Article = z.infer<typeof article>
