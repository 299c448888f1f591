import type { DuckDBConnection } from '@duckdb/node-api'
import type { Selection } from '../../../server/contacts/contact-log.ts'
import { shifted } from '../../../server/contacts/tiles.ts'
import { MOST_UNANSWERED } from '../../../server/oversight/gap-rows.ts'
import { rowsOf, type Answer, type PageQuestion } from './page-question.ts'
import { askDucks, askOurs, measuresOf } from './page-views.ts'
import { linesOfRows } from './tally-rows.ts'

/** Why the rate is not higher: of everything, of one department and of one topic. */
export function causeQuestions(until: string): PageQuestion[] {
  const span = { from: shifted(until, 1 - 7 * 12), to: until }
  return [
    causesOf('why not higher', span),
    causesOf('why not higher, one department', { ...span, department: 'borgerservice' }),
    causesOf('why not higher, one topic', { ...span, topic: '23.09.02' }),
  ]
}

const MOST_TRANSFERS = 10

function causesOf(page: string, selection: Selection): PageQuestion {
  const views = measuresOf(selection, 'channel')
  return {
    page,
    isInTenth: true,
    async ours(store) {
      const { causeLog } = store
      const measures = await askOurs(store, views)
      const unanswered = await causeLog.unanswered(selection, MOST_UNANSWERED)
      const causes = await causeLog.causes(selection)
      const articles = await causeLog.articles(selection)
      const handedOver = await causeLog.handedOver(selection, MOST_TRANSFERS)
      return () => [
        ...measures(),
        ...unanswered.map(({ query, contact }) => `${query},${contact}`).toSorted(),
        ...causes.map(({ outcome, reason, questions }) => `${outcome},${reason},${questions}`).toSorted(),
        ...articles.map(({ article, counted, resolved }) => `${article},${counted},${resolved}`).toSorted(),
        ...handedOver.map(({ topic, department, questions }) => `${topic},${department},${questions}`),
      ]
    },
    async duck(duck) {
      const measures = await askDucks(duck, views)
      const lists = await askDuckForCauses(duck, selection)
      return () => [...measures(), ...lists()]
    },
  }
}

async function askDuckForCauses(duck: DuckDBConnection, selection: Selection): Promise<Answer> {
  const { from, to, channel, department, topic } = selection
  const chosen = Object.entries({ channel, department, topic }).flatMap(([column, value]) =>
    value === undefined ? [] : [`and facts.${column} = '${value}'`],
  )
  const selected = `facts.day between '${from}' and '${to}' ${chosen.join(' ')}`
  const unsettled = `${selected} and counts_as not in ('resolved', 'excluded')`
  const unanswered = await rowsOf(
    duck,
    `with chosen as (select query, contact_seq from facts where article = '' and ${unsettled}
        order by day desc, contact_seq desc, question_seq desc limit ${MOST_UNANSWERED})
      select * from chosen where query <> ''`,
  )
  const causes = await rowsOf(duck, `select outcome, reason, count(*) from facts where ${unsettled} group by all`)
  const articles = await rowsOf(
    duck,
    `select article, count(*) filter (counts_as <> 'excluded'), count(*) filter (counts_as = 'resolved')
      from facts where ${selected} group by article`,
  )
  const handedOver = await rowsOf(
    duck,
    `select topic, transfers.department, count(distinct question_seq) as questions
      from facts join transfers using (contact_seq) where facts.transfers > 0 and ${unsettled}
      group by topic, transfers.department having count(distinct contact_seq) >= 3
      order by questions desc, topic, transfers.department limit ${MOST_TRANSFERS}`,
  )
  return () => [
    ...[unanswered, causes, articles].flatMap((rows) => linesOfRows(rows).toSorted()),
    ...linesOfRows(handedOver),
  ]
}
