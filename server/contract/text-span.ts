/** A stretch of a text: offsets in UTF-16 units, `to` is the first one behind it. */
export interface TextSpan {
  readonly from: number
  readonly to: number
}

/** A span that is personal data for certain, or only likely to be. */
export interface JudgedSpan extends TextSpan {
  readonly certainty: 'certain' | 'likely'
}

/** The text with each span replaced; spans are sorted and do not overlap. */
export function replaceSpans<Span extends TextSpan>(
  text: string,
  spans: readonly Span[],
  replacement: (span: Span) => string,
): string {
  const kept = spans.map((span, at) => text.slice(spans[at - 1]?.to ?? 0, span.from) + replacement(span))
  return kept.join('') + text.slice(spans.at(-1)?.to ?? 0)
}

/** The text with its spans blanked in place, so that offsets hold: brackets, as the labels that replace them have. */
export function blankSpans(text: string, spans: readonly TextSpan[]): string {
  return replaceSpans(text, spans, ({ from, to }) => `[${' '.repeat(to - from - 2)}]`)
}

/** How far a judgement may look around a span: enough for the words that name a number, and never the whole text. */
export const CONTEXT = 40
