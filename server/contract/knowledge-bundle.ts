import { z } from 'zod'
import { articleId } from './article.ts'
import { instant } from './values.ts'

/**
 * A whole knowledge base in one JSON file. `files` are what people edit, and all that is needed to have the base again;
 * `articles` are the same with values filled in, for programs that want to read and not to edit.
 */
export const knowledgeBundle = z.strictObject({
  format: z.literal('straks-knowledge'),
  version: z.literal(1),
  exportedAt: instant,
  files: z.array(z.strictObject({ path: z.string().min(1).max(300), text: z.string() })),
  articles: z.array(
    z.strictObject({
      id: articleId,
      title: z.string(),
      also: z.array(z.string()),
      department: z.string().nullable(),
      sections: z.array(z.strictObject({ code: z.string(), heading: z.string(), markdown: z.string() })),
    }),
  ),
})
export type KnowledgeBundle = z.infer<typeof knowledgeBundle>
