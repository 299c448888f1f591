import { toText } from 'hast-util-to-text'
import rehypeExternalLinks from 'rehype-external-links'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { footnoteLabel: 'Noter', footnoteBackLabel: 'Tilbage til teksten' })
/** Telephone numbers may be links too. */
const allowed = {
  ...defaultSchema,
  /** The only ids are those of footnotes, and the step before has prefixed them already. */
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: [...(defaultSchema.protocols?.['href'] ?? []), 'tel'] },
}
const cleaner = unified()
  .use(rehypeSanitize, allowed)
  .use(rehypeExternalLinks, { target: '_blank', rel: ['noopener', 'noreferrer'] })
const writer = unified().use(rehypeStringify)

/** Markdown as HTML that is safe to show (no script, no style, no raw HTML) and as plain text for reading aloud. */
export function renderMarkdown(markdown: string): { html: string; text: string } {
  const tree = cleaner.runSync(reader.runSync(reader.parse(markdown)))
  return { html: writer.stringify(tree), text: toText(tree).trim() }
}
