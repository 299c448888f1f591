import type { Knowledge } from '../articles/compile-knowledge.ts'
import type { SourceFile } from '../articles/source-file.ts'
import type { KnowledgeBundle } from '../contract/knowledge-bundle.ts'

/** @param exportedAt a moment in UTC */
export function bundleOf(files: readonly SourceFile[], knowledge: Knowledge, exportedAt: string): KnowledgeBundle {
  return {
    format: 'straks-knowledge',
    version: 1,
    exportedAt,
    files: files.map(({ path, text }) => ({ path, text })),
    articles: knowledge.articles.map(({ id, front, sections }) => ({
      id,
      title: front.title,
      also: front.also,
      department: front.department,
      sections: sections.map(({ code, heading, markdown }) => ({ code, heading, markdown })),
    })),
  }
}
