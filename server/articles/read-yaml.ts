import { LineCounter, parseDocument } from 'yaml'
import type { KnowledgeFault } from '../contract/article.ts'
import type { SourceFile } from './source-file.ts'

/** A YAML text as plain values, with a way back to the line where each stands. */
export interface YamlText {
  readonly value: unknown
  /** The line of the value at a path of keys, or of the nearest parent that is there. */
  lineOf(path: readonly PropertyKey[]): number
}

/**
 * Reads YAML without aliases, custom tags or duplicate keys.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 * @returns the values, or every fault with its line
 */
export function readYaml(file: SourceFile, text: string, firstLine = 1): YamlText | KnowledgeFault[] {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    lineCounter: lines,
  })
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1
  if (/^\s*["']?__proto__["']?\s*:/m.test(text)) {
    return [{ file: file.path, line: firstLine, message: 'feltet "__proto__" kan ikke bruges' }]
  }
  const wrong = [...document.errors, ...document.warnings]
  if (wrong.length > 0) {
    return wrong.map(({ code, pos }) => ({ file: file.path, line: lineAt(pos[0]), message: faultInWords(code) }))
  }
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown, lineOf: (path) => lineOfPath(path) }
  } catch {
    return [{ file: file.path, line: firstLine, message: 'YAML må ikke bruge henvisninger (& og *)' }]
  }

  function lineOfPath(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      const range = isRanged(node) ? node.range : undefined
      if (range) return lineAt(range[0])
    }
    return firstLine
  }
}

function faultInWords(code: string): string {
  return `YAML kan ikke læses: ${FAULTS[code] ?? 'noget er ikke skrevet rigtigt her'}`
}

const FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'linjen er rykket forkert ind',
  DUPLICATE_KEY: 'det samme felt står to gange',
  MISSING_CHAR: 'der mangler et tegn, fx et citationstegn eller en parentes',
  MULTILINE_IMPLICIT_KEY: 'et felt skal stå på én linje',
  TAB_AS_INDENT: 'brug mellemrum i stedet for tabulator',
  TAG_RESOLVE_FAILED: 'mærker med ! kan ikke bruges',
  UNEXPECTED_TOKEN: 'der står noget, som ikke hører til her',
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
