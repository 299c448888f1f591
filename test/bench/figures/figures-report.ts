import { goalTable } from '../goal-table.ts'
import { figure, many, table } from '../markdown.ts'
import { medianOf, quantile } from '../quantile.ts'
import { againstDuck, figuresGoalsOf, growth } from './figures-goals.ts'
import type { FiguresFigures, ViewFigures } from './measure-figures.ts'
import type { PageFigures } from './measure-pages.ts'

/** What was measured of the supervisor's figures, as Markdown. */
export function figuresReportOf(figures: FiguresFigures): string {
  const periods = [...new Set(figures.views.map(({ weeks }) => weeks))]
  return `${[
    `## Goals, figures\n\n${goalTable(figuresGoalsOf(figures))}`,
    `The store takes ${many(Math.round(figures.storeMb))} MB.`,
    ...periods.map(
      (weeks) => `## ${weeks} weeks\n\n${viewTable(figures.views.filter((view) => view.weeks === weeks))}`,
    ),
    `## Pages over http, twelve weeks\n\n${pageTable(figures.pages)}`,
    `## Storing a contact\n\n${writingTable(figures)}`,
  ].join('\n\n')}\n`
}

function viewTable(views: readonly ViewFigures[]): string {
  const head = [
    'view',
    'rows',
    'p50 ms',
    'p99 ms',
    'DuckDB p50',
    'DuckDB p99',
    'ours ÷ DuckDB',
    'ours ÷ a tenth of the log',
  ]
  const rows = views.map((view) => [
    view.view,
    many(view.rows),
    ...[view.ours, view.duck].flatMap((times) => [0.5, 0.99].map((share) => figure(quantile(times, share)))),
    figure(againstDuck(view)),
    figure(growth(view)),
  ])
  return table(head, rows)
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
