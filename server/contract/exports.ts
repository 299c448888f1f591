import { z } from 'zod'
import { articleId } from './article.ts'
import { measuresRequest } from './measures.ts'
import { code, day, topic } from './values.ts'

export const sheetFormat = z.enum(['csv', 'xlsx', 'json', 'parquet'])
export type SheetFormat = z.infer<typeof sheetFormat>

/** The figures that `/api/measures` answers with, as a file. */
export const measuresExportRequest = measuresRequest.extend({ format: sheetFormat.default('csv') })

/** One row for each question of the period; free text only where it is asked for. */
export const questionsExportRequest = z.strictObject({
  from: day,
  to: day,
  channel: code.optional(),
  department: code.optional(),
  topic: topic.optional(),
  article: articleId.optional(),
  lifeEvent: code.optional(),
  format: sheetFormat.default('csv'),
  text: z.literal('with').optional(),
})
export type MeasuresExportRequest = z.infer<typeof measuresExportRequest>
export type QuestionsExportRequest = z.infer<typeof questionsExportRequest>
