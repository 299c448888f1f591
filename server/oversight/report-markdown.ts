import { reportTexts as da } from '../contract/da-report.ts'
import type { Rate } from '../contract/measures.ts'
import type { Report, ReportFigure } from '../contract/report.ts'
import { danishMoment } from './danish-moment.ts'
import { percent, percentInterval, whole } from './danish-numbers.ts'

/** The report as Markdown: the same sentences and tables as on the screen. */
export function reportMarkdown(report: Report): string {
  const { title, municipality, department, period, before, asOf, summary, sections, notes, definitions } = report
  const blocks = [
    `# ${escaped(title)}, ${escaped(department ?? municipality)}, ${period.label}`,
    `${da.comparedWith(before.label)} ${da.asOf(danishMoment(new Date(asOf)))}`,
    escaped(summary.join(' ')),
    ...sections.flatMap(({ heading, sentences, figures }) => [
      `## ${heading}`,
      saidIn(sentences),
      ...(figures.length === 0 ? [] : [tableOf(figures)]),
    ]),
    '---',
    [...notes, ...definitions].map((line) => `- ${escaped(line)}`).join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** A few sentences are a paragraph, many of them a list. */
function saidIn(sentences: readonly string[]): string {
  if (sentences.length <= 4) return escaped(sentences.join(' '))
  return sentences.map((sentence) => `- ${escaped(sentence)}`).join('\n')
}

function tableOf(figures: readonly ReportFigure[]): string {
  const head = [da.table.label, da.table.unit, da.table.now, da.table.interval, 'n', da.table.before, da.table.beforeN]
  const rows = figures.map(({ label, unit, now, before, change }) => [
    escaped(label),
    unit,
    shareOf(now),
    now.interval === null ? '' : `${percentInterval(now.interval, 1)} %`,
    numberOf(now),
    shareOf(before),
    numberOf(before),
    da.verdicts[change.kind],
  ])
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const ruler = line([...head, ''].map((_, at) => (at < 2 ? '---' : '---:')))
  return [line([...head, da.table.verdict]), ruler, ...rows.map(line)].join('\n')
}

function shareOf({ value }: Rate): string {
  return value === null ? da.verdicts.hidden : `${percent(value, 1)} %`
}

function numberOf({ n }: Rate): string {
  return n === null ? '' : whole(n)
}

/** Names come from the municipality's files: none of them is Markdown, HTML or a cell's end. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`)
}
