import { goalTable } from '../goal-table.ts'
import { figure, many, table } from '../markdown.ts'
import { medianOf, quantile } from '../quantile.ts'
import { againstDuck, figuresGoalsOf, growth } from './figures-goals.ts'
import type { FiguresFigures } from './measure-figures.ts'
import type { PageFigures } from './measure-pages.ts'
import type { QuestionFigures } from './measure-questions.ts'
import type { ViewFigures } from './measure-views.ts'

/** What was measured of the supervisor's figures, as Markdown. */
export function figuresReportOf(figures: FiguresFigures): string {
  const periods = [...new Set(figures.views.map(({ weeks }) => weeks))]
  return `${[
    `## Goals, figures\n\n${goalTable(figuresGoalsOf(figures))}`,
    `The store takes ${many(Math.round(figures.storeMb))} MB.`,
    ...periods.map(
      (weeks) => `## ${weeks} weeks\n\n${viewTable(figures.views.filter((view) => view.weeks === weeks))}`,
    ),
    `## Pages, twelve weeks\n\n${questionTable(figures.questions)}`,
    `## Pages over http, twelve weeks\n\n${pageTable(figures.pages)}`,
    `## Storing a contact\n\n${writingTable(figures)}`,
  ].join('\n\n')}\n`
}

function viewTable(views: readonly ViewFigures[]): string {
  return besideDuck(
    'view',
    views.map((view) => ({ ...view, name: view.view })),
  )
}

function questionTable(questions: readonly QuestionFigures[]): string {
  return besideDuck(
    'what a page asks',
    questions.map((question) => ({ ...question, name: `${question.page}${question.isCut ? ' (gave up)' : ''}` })),
  )
}

/** One that is slower than DuckDB stands out. */
interface Row extends Pick<ViewFigures, 'rows' | 'ours' | 'tenth' | 'duck'> {
  readonly name: string
}

function besideDuck(what: string, asked: readonly Row[]): string {
  const times = ['p50 ms', 'p99 ms', 'DuckDB p50', 'DuckDB p99']
  const rows = asked.map((one) => [
    one.name,
    many(one.rows),
    ...[one.ours, one.duck].flatMap((side) => [0.5, 0.99].map((share) => figure(quantile(side, share)))),
    againstDuck(one) > 1 ? `**${figure(againstDuck(one))}**` : figure(againstDuck(one)),
    figure(growth(one)),
  ])
  return table([what, 'rows', ...times, 'ours ÷ DuckDB', 'ours ÷ a tenth of the log'], rows)
}

function pageTable(pages: readonly PageFigures[]): string {
  const head = ['page', 'p50 ms', 'worst ms', 'a tenth of the log p50', 'worst', 'times by p50']
  const rows = pages.map(({ page, long, tenth }) => [
    page,
    ...[long, tenth].flatMap((times) => [figure(medianOf(times)), figure(Math.max(...times))]),
    figure(medianOf(long) / medianOf(tenth)),
  ])
  return table(head, rows)
}

function writingTable({ contacts, writing }: FiguresFigures): string {
  const cells = (times: readonly number[]): string[] => [
    many(times.length),
    ...[0.5, 0.99].map((share) => figure(quantile(times, share))),
  ]
  const rows = [
    [`beside ${many(contacts)} others`, ...cells(writing.long)],
    ['in an empty store', ...cells(writing.empty)],
  ]
  return table(['a contact', 'n', 'p50 ms', 'p99 ms'], rows)
}
