import { codeOfHeading, internalCode } from './headings.ts'

/** A heading of the second level and the Markdown under it; lines count from 1 in the file. */
export interface SourceSection {
  readonly code: string
  readonly heading: string
  readonly markdown: string
  readonly line: number
  /** Where the Markdown begins. */
  readonly bodyLine: number
  readonly isInternal: boolean
}

export interface SplitArticle {
  /** The YAML between the first two `---`, or null in ordinary Markdown. */
  readonly frontMatter: string | null
  /** The file begins with `---`, and no second one follows. */
  readonly isUnclosed: boolean
  /** The first heading of the first level, for files without front matter. */
  readonly firstHeading: string | null
  readonly sections: readonly SourceSection[]
  /** Headings of the second level that an article may not have; an empty one is text before the first. */
  readonly unknownHeadings: readonly { heading: string; line: number }[]
  readonly repeatedHeadings: readonly { heading: string; line: number }[]
}

/**
 * Takes an article's text apart. Headings inside fenced code are text, but what is internal begins wherever its heading
 * stands: a fence left open must not show a citizen what is for staff.
 */
export function splitArticle(text: string): SplitArticle {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const isOpened = lines[0]?.trimEnd() === '---'
  const end = isOpened ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1
  const { blocks, firstHeading } = blocksOf(lines, end < 0 ? 0 : end + 1)
  return {
    frontMatter: end < 0 ? null : lines.slice(1, end).join('\n'),
    isUnclosed: isOpened && end < 0,
    firstHeading,
    sections: blocks.filter((block) => block.markdown !== '').map(sectionOf),
    unknownHeadings: blocks.filter(isUnknown).map(placeOf),
    repeatedHeadings: blocks.filter((block, at) => isRepeated(block, blocks.slice(0, at))).map(placeOf),
  }
}

interface Block {
  readonly heading: string
  readonly line: number
  readonly markdown: string
  readonly bodyLine: number
}

function blocksOf(lines: readonly string[], start: number): { blocks: Block[]; firstHeading: string | null } {
  const open: { heading: string; line: number; body: string[] }[] = [{ heading: '', line: start + 1, body: [] }]
  let firstHeading: string | null = null
  let fence: string | null = null
  for (const [offset, line] of lines.slice(start).entries()) {
    const mark = /^ {0,3}(`{3,})[^`]*$|^ {0,3}(~{3,})/.exec(line)?.slice(1).find(Boolean)
    const isInternalHeading = line.startsWith('## ') && codeOfHeading(line.slice(3).trim()) === internalCode
    if (isInternalHeading || (fence === null && line.startsWith('## '))) {
      fence = null
      open.push({ heading: line.slice(3).trim(), line: start + offset + 1, body: [] })
      continue
    }
    if (fence === null && line.startsWith('# ')) {
      firstHeading ??= line.slice(2).trim()
      open.at(-1)?.body.push('')
      continue
    }
    if (mark !== undefined && fence === null) fence = mark
    else if (mark !== undefined && fence !== null && mark.startsWith(fence) && line.trim() === mark) fence = null
    open.at(-1)?.body.push(line)
  }
  return { blocks: open.map(closeBlock), firstHeading }
}

function closeBlock({ heading, line, body }: { heading: string; line: number; body: string[] }): Block {
  const blank = body.findIndex((one) => one.trim() !== '')
  const first = heading === '' ? line : line + 1
  return { heading, line, markdown: body.join('\n').trim(), bodyLine: first + Math.max(0, blank) }
}

function isUnknown(block: Block): boolean {
  return block.heading === '' ? block.markdown !== '' : codeOfHeading(block.heading) === undefined
}

function isRepeated({ heading }: Block, earlier: readonly Block[]): boolean {
  return codeOfHeading(heading) !== undefined && earlier.some((one) => one.heading === heading)
}

function placeOf({ heading, line }: Block): { heading: string; line: number } {
  return { heading, line }
}

function sectionOf({ heading, line, markdown, bodyLine }: Block, at: number): SourceSection {
  const code = codeOfHeading(heading) ?? `part-${at + 1}`
  return { code, heading, markdown, line, bodyLine, isInternal: code === internalCode }
}
