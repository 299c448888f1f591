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

type Tree = ReturnType<typeof treeOf>

/**
 * Markdown as HTML that is safe to show (no script, no style, no raw HTML) and as plain text for reading aloud.
 *
 * @returns items is what each item of its list holds, as safe HTML; empty unless the Markdown is one list and nothing else
 */
export function renderMarkdown(markdown: string): { html: string; text: string; items: string[] } {
  const tree = treeOf(markdown)
  return { html: writer.stringify(tree), text: toText(tree).trim(), items: itemsOf(tree) }
}

function treeOf(markdown: string) {
  return cleaner.runSync(reader.runSync(reader.parse(markdown)))
}

function itemsOf({ children }: Tree): string[] {
  const [list, ...more] = children.filter((node) => node.type !== 'text')
  if (more.length > 0 || list?.type !== 'element' || !/^[ou]l$/.test(list.tagName)) return []
  return list.children
    .filter((node) => node.type === 'element')
    .map((item) => writer.stringify({ type: 'root', children: item.children }).trim())
}
