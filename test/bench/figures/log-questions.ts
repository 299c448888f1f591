import type { LogContact } from '../../../server/contacts/contact-log.ts'
import { shifted, type DaySpan } from '../../../server/contacts/tiles.ts'
import { contactFilter, type ContactCriteria, type ContactFilter } from '../../../server/contract/contact-log.ts'
import { mostCounted } from '../../../server/store/log-page-reading.ts'
import { gaveUp, rowsOf, type PageQuestion } from './page-question.ts'
import { linesOfRows } from './tally-rows.ts'

/** First pages of the log: how many contacts match, counted up to 1,000, and the latest of them with their questions. */
export function logQuestions(until: string): PageQuestion[] {
  const span = { from: shifted(until, 1 - 7 * 12), to: until }
  return [
    pageOf('log, first page', span, {}),
    pageOf('log, one topic and outcome', span, { topic: '23.09.02', outcome: 'case' }),
    pageOf('log, repeats by phone', span, { repeat: '1', channel: 'phone' }),
    pageOf('log, a common word', span, { words: 'flytning' }),
    pageOf('log, a rare word', span, { words: 'giraf' }),
  ]
}

function pageOf(page: string, span: DaySpan, criteria: ContactCriteria): PageQuestion {
  const filter = contactFilter.parse({ ...span, ...criteria })
  const statement = statementOf(filter)
  return {
    page,
    isInTenth: true,
    async ours({ log }) {
      const { contacts, total, isTotalLeast, searchedTo } = await log.page(filter)
      const isCut = searchedTo !== null || (isTotalLeast && total !== mostCounted)
      return () => (isCut ? [gaveUp] : [`${total} in all`, ...contacts.flatMap(linesOf)])
    },
    async duck(duck) {
      const rows = await rowsOf(duck, statement)
      return () => [`${Number(rows[0]?.[0] ?? 0)} in all`, ...linesOfRows(rows.map(([, ...row]) => row))]
    },
  }
}

function linesOf({ cursor, channel, department, questions }: LogContact): string[] {
  const seq = Number(cursor.split('~')[1])
  return questions.map(({ query, outcome, article }) => [seq, channel, department, query, outcome, article?.id].join())
}

function statementOf({ from, to, limit, channel, topic, outcome, repeat, words }: ContactFilter): string {
  const within = `day between '${from}' and '${to}'`
  const asked = [
    ...Object.entries({ topic, outcome }).flatMap(([column, value]) =>
      value === undefined ? [] : [`${column} = '${value}'`],
    ),
    ...(repeat === undefined ? [] : ['is_repeat']),
    ...(words === undefined ? [] : [`contains(lower(query), '${words}')`]),
  ]
  const byQuestion =
    asked.length === 0 ? '' : `and seq in (select contact_seq from facts where ${[within, ...asked].join(' and ')})`
  return `
    with matching as (select seq, started_at, channel, department from contacts
        where ${within} ${channel === undefined ? '' : `and channel = '${channel}'`} ${byQuestion}),
      shown as (select * from matching order by started_at desc, seq desc limit ${limit})
    select (select least(count(*), ${mostCounted}) from matching), shown.seq, shown.channel, shown.department,
      query, outcome, article
    from shown join (select * from facts where ${within}) as facts on facts.contact_seq = shown.seq
    order by started_at desc, shown.seq desc, question_seq`
}
