import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { ArticleCount, CauseCount, CauseLog, HandedOver, UnansweredQuestion } from '../contacts/cause-log.ts'
import type { Selection } from '../contacts/contact-log.ts'
import type { Tables } from './tables.ts'
import { readTally } from './tally-reading.ts'

/** The port on tables. */
export function createCauseLog(db: Kysely<Tables>): CauseLog {
  return {
    causes: (selection) => readCauses(db, selection),
    articles: (selection) => readArticles(db, selection),
    unanswered: (selection, most) => readUnanswered(db, selection, most),
    handedOver: (selection, most) => readHandedOver(db, selection, most),
  }
}

/** Of all questions the weekly counts say it; of one topic, article or life event the questions are few enough to count. */
async function readCauses(db: Kysely<Tables>, selection: Selection): Promise<CauseCount[]> {
  if (!hasDetail(selection)) {
    return (await readTally(db, selection, 'cause')).map(({ key, questions }) => {
      const [outcome = '', reason = ''] = key.split(' ')
      return { outcome, reason, questions: questions.all }
    })
  }
  const { rows } = await sql<CauseCount>`
    select facts.outcome, facts.reason, count(*) as questions from question_facts as facts
    where facts.day between ${selection.from} and ${selection.to} ${isUnsettled} ${placed(selection)} ${detailed(selection)}
    group by facts.outcome, facts.reason order by facts.outcome, facts.reason`.execute(db)
  return rows
}

async function readArticles(db: Kysely<Tables>, selection: Selection): Promise<ArticleCount[]> {
  if (!hasDetail(selection)) {
    return (await readTally(db, selection, 'article')).map(({ key, questions }) => ({
      article: key,
      counted: questions.all - questions.excluded,
      resolved: questions.resolved,
    }))
  }
  const { rows } = await sql<ArticleCount>`
    select facts.article, sum(facts.counts_as <> 'excluded') as counted, sum(facts.counts_as = 'resolved') as resolved
    from question_facts as facts
    where facts.day between ${selection.from} and ${selection.to} ${placed(selection)} ${detailed(selection)}
    group by facts.article order by facts.article`.execute(db)
  return rows
}

/** A question without an article has no topic and no life event: where one is chosen, there are none. */
async function readUnanswered(db: Kysely<Tables>, selection: Selection, most: number): Promise<UnansweredQuestion[]> {
  const { from, to, topic = '', article = '', lifeEvent = '' } = selection
  if (topic + article + lifeEvent !== '') return []
  const { rows } = await sql<UnansweredQuestion>`
    with chosen as (
      select question_seq, contact_seq from question_facts as facts
      where facts.article = '' and facts.day between ${from} and ${to} ${isUnsettled} ${placed(selection)}
      order by facts.day desc, facts.contact_seq desc, facts.question_seq desc limit ${most})
    select questions.query, chosen.contact_seq as contact from chosen
    join questions on questions.seq = chosen.question_seq
    where questions.query <> ''`.execute(db)
  return rows
}

async function readHandedOver(db: Kysely<Tables>, selection: Selection, most: number): Promise<HandedOver[]> {
  const { rows } = await handedOverQuery(selection, most).execute(db)
  return rows
}

/** The statement that counts what was handed over. */
export function handedOverQuery(selection: Selection, most: number) {
  const { from, to } = selection
  return sql<HandedOver>`
    select facts.topic, errands.department, count(distinct facts.question_seq) as questions
    from question_facts as facts
    join contacts on contacts.seq = facts.contact_seq
    join errands on errands.contact_id = contacts.id and errands.subject = 'transfer'
    where facts.transfers > 0 and facts.day between ${from} and ${to} ${isUnsettled} ${placed(selection)}
      ${detailed(selection)}
    group by facts.topic, errands.department having count(distinct facts.contact_seq) >= ${FEWEST_CONTACTS}
    order by questions desc, facts.topic, errands.department
    limit ${most}`
}

/** Fewer contacts might say something about one citizen. */
const FEWEST_CONTACTS = 3

const isUnsettled = sql`and facts.counts_as not in ('resolved', 'excluded')`

/** The plus keeps SQLite from reading a department's whole log by its index, where the days are what there is little of. */
function placed({ channel, department }: Selection): RawBuilder<unknown> {
  const ofChannel = channel === undefined ? sql`` : sql`and facts.channel = ${channel}`
  return department === undefined ? ofChannel : sql`${ofChannel} and +facts.department = ${department}`
}

function detailed({ topic, article, lifeEvent }: Selection): RawBuilder<unknown> {
  const ofTopic = topic === undefined ? sql`` : sql`and facts.topic = ${topic}`
  const ofArticle = article === undefined ? ofTopic : sql`${ofTopic} and facts.article = ${article}`
  if (lifeEvent === undefined) return ofArticle
  return sql`${ofArticle} and instr(' ' || facts.life_events || ' ', ${` ${lifeEvent} `}) > 0`
}

function hasDetail({ topic, article, lifeEvent }: Selection): boolean {
  return topic !== undefined || article !== undefined || lifeEvent !== undefined
}
