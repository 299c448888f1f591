import { codeOfHeading, internalCode } from './headings.ts'

/** A heading of the second level and the Markdown under it; `line` is the heading's. */
export interface SourceSection {
  readonly code: string
  readonly heading: string
  readonly markdown: string
  readonly line: number
  readonly isInternal: boolean
}

interface SplitArticle {
  /** The YAML between the first two `---`, or null in ordinary Markdown. */
  readonly frontMatter: string | null
  /** The first heading of the first level, for files without front matter. */
  readonly firstHeading: string | null
  readonly sections: readonly SourceSection[]
  /** Headings of the second level that an article may not have. */
  readonly unknownHeadings: readonly { heading: string; line: number }[]
}

/** Takes an article's text apart. Headings inside fenced code are text. */
export function splitArticle(text: string): SplitArticle {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const end = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1
  const bodyStart = end < 0 ? 0 : end + 1
  const blocks = blocksOf(lines, bodyStart)
  const isOrdinary = end < 0
  const firstHeading = lines.slice(bodyStart).find((line) => line.startsWith('# '))
  return {
    frontMatter: isOrdinary ? null : lines.slice(1, end).join('\n'),
    firstHeading: firstHeading?.slice(2).trim() ?? null,
    sections: blocks.filter((block) => block.markdown !== '').map((block, at) => sectionOf(block, at)),
    unknownHeadings: isOrdinary ? [] : blocks.filter(isUnknown).map(({ heading, line }) => ({ heading, line })),
  }
}

interface Block {
  readonly heading: string
  readonly line: number
  readonly markdown: string
}

function blocksOf(lines: readonly string[], start: number): Block[] {
  const blocks: { heading: string; line: number; body: string[] }[] = [{ heading: '', line: start + 1, body: [] }]
  let isFenced = false
  for (const [offset, line] of lines.slice(start).entries()) {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced
    if (!isFenced && line.startsWith('## ')) {
      blocks.push({ heading: line.slice(3).trim(), line: start + offset + 1, body: [] })
    } else if (isFenced || !line.startsWith('# ')) {
      blocks.at(-1)?.body.push(line)
    }
  }
  return blocks.map(({ heading, line, body }) => ({ heading, line, markdown: body.join('\n').trim() }))
}

function isUnknown(block: Block): boolean {
  return block.heading === '' ? block.markdown !== '' : codeOfHeading(block.heading) === undefined
}

function sectionOf({ heading, line, markdown }: Block, at: number): SourceSection {
  const code = codeOfHeading(heading) ?? `part-${at + 1}`
  return { code, heading, markdown, line, isInternal: code === internalCode }
}
