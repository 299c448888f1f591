import { shifted, weekAround, type DaySpan } from '../../../server/contacts/tiles.ts'
import type { MeasureBy } from '../../../server/contract/measures.ts'
import { askCallbacks, askDuckForCallbacks } from './callback-questions.ts'
import { rowsOf, type PageQuestion } from './page-question.ts'
import { askDucks, askOurs, measuresOf, viewOf } from './page-views.ts'
import { linesOfRows, linesOfTally } from './tally-rows.ts'
import type { View } from './views.ts'

/** Pages that are drawn from the counts of a period alone. */
export function tallyQuestions(until: string): PageQuestion[] {
  const span = { from: shifted(until, 1 - 7 * 12), to: until }
  const { from, to } = weekAround(until)
  const topic = '23.09.02'
  return [
    ofViews('overview by channel', measuresOf(span, 'channel')),
    ofViews('overview by topic, one department', measuresOf({ ...span, department: 'borgerservice' }, 'topic')),
    ofViews('overview by article, one topic', measuresOf({ ...span, topic }, 'article')),
    ofViews('funnel of topics', measuresOf(span, 'topic')),
    flow(span),
    ofViews('shares and goals', measuresOf(span, 'channel')),
    ofViews('worked example', [...measuresOf({ from, to }, 'channel'), viewOf({ from, to }, null)]),
    cost(span),
    report({ from: '2026-01-01', to: '2026-06-30' }, { from: '2025-07-01', to: '2025-12-31' }),
  ]
}

function ofViews(page: string, views: readonly View[]): PageQuestion {
  return { page, isInTenth: true, ours: (store) => askOurs(store, views), duck: (duck) => askDucks(duck, views) }
}

/** The page asks for each channel's outcomes; DuckDB says them all in one statement. */
function flow(span: DaySpan): PageQuestion {
  const views = measuresOf(span, 'channel')
  return {
    page: 'flow from channel to outcome',
    isInTenth: true,
    async ours({ log }) {
      const whole = await log.tally(span, null)
      const channels = await log.tally(span, 'channel')
      const links = await Promise.all(
        channels.map(async ({ key: channel }) => ({ channel, to: await log.tally({ ...span, channel }, 'outcome') })),
      )
      const lines = links.flatMap(({ channel, to }) => to.map(({ key, questions }) => [channel, key, questions.all]))
      return () => [...linesOfTally(whole), ...linesOfTally(channels), ...lines.map(String)]
    },
    async duck(duck) {
      const told = await askDucks(duck, views)
      const links = await rowsOf(
        duck,
        `select channel, outcome, count(*) from facts where day between '${span.from}' and '${span.to}'
          group by channel, outcome order by channel, outcome`,
      )
      return () => [...told(), ...linesOfRows(links)]
    },
  }
}

/** Prices, counting weeks and imported totals are no rows of the log: DuckDB is not asked for them. */
function cost(span: DaySpan): PageQuestion {
  const question = ofViews('cost of the period', measuresOf(span, 'channel'))
  return {
    ...question,
    async ours(store) {
      await store.prices.lists()
      const told = await question.ours(store)
      await store.counting.byChannel(span)
      await store.imports.totals(span)
      return told
    },
  }
}

/** The views that the report reads more than once are asked of ours as often as it does. */
function report(now: DaySpan, before: DaySpan): PageQuestion {
  const both = (by: MeasureBy): View[] => [...measuresOf(now, by), ...measuresOf(before, by)]
  const views = [...both('channel'), ...both('department'), ...measuresOf(now, 'cause'), ...measuresOf(now, 'channel')]
  const spans = [now, before]
  return {
    page: 'half-year report',
    isInTenth: false,
    async ours(store) {
      const told = [await askOurs(store, views)]
      for (const span of spans) told.push(await askCallbacks(store, span))
      return () => told.flatMap((one) => one())
    },
    async duck(duck) {
      const told = [await askDucks(duck, views)]
      for (const span of spans) told.push(await askDuckForCallbacks(duck, span))
      return () => told.flatMap((one) => one())
    },
  }
}
