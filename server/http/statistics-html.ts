import { createHash } from 'node:crypto'
import { statisticsTexts as da } from '../contract/da-statistics.ts'
import type { Rate } from '../contract/measures.ts'
import type { Statistics } from '../contract/statistics.ts'
import { danishDay, danishMoment } from '../oversight/danish-moment.ts'
import { percent, percentInterval, whole } from '../oversight/danish-numbers.ts'
import { statisticsStyle } from './statistics-style.ts'

/** What lets the page's own style through its content security policy, and nothing else. */
export const styleHash = `'sha256-${createHash('sha256').update(statisticsStyle).digest('base64')}'`

/** The statistics page, whole and without a script: it stands in a frame on the intranet. */
export function statisticsHtml(statistics: Statistics): string {
  const { municipality, from, to, asOf, questions, sentences, channels, weeks, definitions } = statistics
  const title = da.title(municipality)
  return pageHtml(
    title,
    [
      `<h1>${escaped(title)}</h1>`,
      `<p>${escaped(da.period(danishDay(from), danishDay(to)))}</p>`,
      figureHtml(questions),
      `<p class="said">${escaped(sentences.join(' '))}</p>`,
      tableHtml(da.byChannel, da.channel, channels),
      tableHtml(da.byWeek, da.week, weeks.map(withWeekInWords)),
      `<p class="small">${escaped(da.hiddenHelp)}</p>`,
      `<h2>${da.definitions}</h2><ul>${definitions.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`,
      `<p class="small">${escaped(da.asOf(danishMoment(new Date(asOf))))} ${escaped(da.noPersons)}</p>`,
    ].join('\n'),
  )
}

/** For an address that never was and one that was closed: nobody can tell which. */
export function missingHtml(): string {
  return pageHtml(da.missingTitle, `<h1>${da.missingTitle}</h1><p>${da.missing}</p>`)
}

export function tooManyHtml(): string {
  return pageHtml(da.tooMany, `<h1>${da.tooMany}</h1>`)
}

function pageHtml(title: string, main: string): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${statisticsStyle}</style>
</head>
<body><main>
${main}
</main></body>
</html>
`
}

function figureHtml(rate: Rate): string {
  const share = rate.value === null ? da.hidden : `${percent(rate.value, 1)} %`
  const counted =
    rate.interval === null
      ? ''
      : `<span>${escaped(da.counted(percentInterval(rate.interval, 1), numberOf(rate)))}</span>`
  return `<p class="figure"><span>${da.rate}</span><strong>${share}</strong>${counted}</p>`
}

function tableHtml(caption: string, group: string, rows: Statistics['channels']): string {
  const head = [group, da.share, da.interval, da.n].map((text) => `<th scope="col">${text}</th>`).join('')
  const body = rows.map(({ label, rate }) => rowHtml(label, rate)).join('\n')
  return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`
}

/** `2026-W47` as people say it. */
function withWeekInWords({ label, rate }: Statistics['weeks'][number]): Statistics['weeks'][number] {
  const [year = '', week = ''] = label.split('-W')
  return { label: da.weekOf(String(Number(week)), year), rate }
}

function rowHtml(label: string, rate: Rate): string {
  const share = rate.value === null ? da.hidden : `${percent(rate.value, 1)} %`
  const mark = rate.value !== null && rate.isUncertain ? ` <span class="mark">${da.uncertain}</span>` : ''
  const interval = rate.interval === null ? '' : `${percentInterval(rate.interval, 1)} %`
  const cells = [share + mark, interval, numberOf(rate)].map((cell) => `<td>${cell}</td>`).join('')
  return `<tr><th scope="row">${escaped(label)}</th>${cells}</tr>`
}

function numberOf({ n }: Rate): string {
  return n === null ? '' : whole(n)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
