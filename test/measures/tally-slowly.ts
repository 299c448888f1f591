import type { Selection } from '../../server/contacts/contact-log.ts'
import type { CountsAs } from '../../server/contract/configuration.ts'
import type { MeasureBy } from '../../server/contract/measures.ts'
import type { Counts, Tally } from '../../server/measures/tally.ts'

/** A question as plain code sees it: everything written out, nothing counted yet. */
export interface PlainQuestion {
  readonly id: string
  readonly askedAt: string
  readonly endedAt: string
  readonly topic: string
  readonly article: string
  readonly lifeEvents: readonly string[]
  readonly outcome: string
  readonly reason: string
  readonly countsAs: CountsAs
  readonly isEligible: boolean
}

export interface PlainContact {
  readonly id: string
  readonly startedAt: string
  readonly channel: string
  readonly department: string
  /** Over, or handed over. */
  readonly isCounted: boolean
  readonly isRepeat: boolean
  readonly isOffered: boolean
  readonly isTransferred: boolean
  readonly questions: readonly PlainQuestion[]
}

/** The counts of design section 5 in plain loops over everything that was ever asked, by another road than the store's. */
export function tallySlowly(all: readonly PlainContact[], selection: Selection, by: MeasureBy | null): Tally[] {
  const takenBack = takenBackSlowly(all)
  const chosen = all.filter((contact) => {
    const { day } = onTheWall(contact.startedAt)
    const { from, to, channel, department } = selection
    return (
      day >= from &&
      day <= to &&
      contact.channel === (channel ?? contact.channel) &&
      contact.department === (department ?? contact.department)
    )
  })
  const pairs = chosen.flatMap((contact) =>
    contact.questions
      .filter((question) => isChosen(question, selection))
      .flatMap((question) => groupsOf(contact, question, by).map((key) => ({ key, contact, question }))),
  )
  return [...new Set(pairs.map(({ key }) => key))].toSorted().map((key) => {
    const own = pairs.filter((pair) => pair.key === key)
    const contacts = [...new Set(own.map(({ contact }) => contact))].filter(({ isCounted }) => isCounted)
    return {
      key,
      questions: countQuestions(
        own.map(({ question }) => question),
        takenBack,
      ),
      contacts: countContacts(contacts, takenBack),
      linked: own.filter(({ question }) => question.article !== '').length,
      repeats: contacts.filter(({ isRepeat }) => isRepeat).length,
      offered: contacts.filter(({ isOffered }) => isOffered).length,
      transferred: contacts.filter(({ isTransferred }) => isTransferred).length,
    }
  })
}

function isChosen(question: PlainQuestion, { topic, article, lifeEvent }: Selection): boolean {
  return (
    question.topic === (topic ?? question.topic) &&
    question.article === (article ?? question.article) &&
    (lifeEvent === undefined || question.lifeEvents.includes(lifeEvent))
  )
}

function groupsOf(contact: PlainContact, question: PlainQuestion, by: MeasureBy | null): readonly string[] {
  const { weekday, hour, week } = onTheWall(contact.startedAt)
  switch (by) {
    case null:
      return ['all']
    case 'channel':
    case 'department':
      return [contact[by]]
    case 'topic':
    case 'article':
    case 'outcome':
      return [question[by]]
    case 'life-event':
      return question.lifeEvents
    case 'week':
      return [week]
    case 'weekday':
      return [weekday]
    case 'hour':
      return [hour]
    case 'weekday-hour':
      return [`${weekday}-${hour}`]
    case 'cause':
      return ['resolved', 'excluded'].includes(question.countsAs) ? [] : [`${question.outcome} ${question.reason}`]
    case 'seconds':
      return question.countsAs === 'excluded' ? [] : [classOf(question)]
  }
}

function classOf({ askedAt, endedAt }: PlainQuestion): string {
  const seconds = Math.round((Date.parse(endedAt) - Date.parse(askedAt)) / 1000)
  for (const bound of [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200]) {
    if (seconds <= bound) return String(bound).padStart(5, '0')
  }
  return '99999'
}

/** Each repeat, in the order of asking, takes back the latest settlement before it that is still there. */
function takenBackSlowly(all: readonly PlainContact[]): Set<string> {
  const asked = all
    .flatMap((contact) => contact.questions.map((question) => ({ contact, question })))
    .filter(({ question }) => question.topic !== '')
    .toSorted((a, b) => (`${a.question.askedAt} ${a.question.id}` < `${b.question.askedAt} ${b.question.id}` ? -1 : 1))
  const takenBack = new Set<string>()
  for (const [at, repeat] of asked.entries()) {
    if (!repeat.contact.isRepeat || repeat.question.countsAs === 'excluded') continue
    for (const earlier of asked.slice(0, at).toReversed()) {
      const days = (Date.parse(repeat.question.askedAt) - Date.parse(earlier.question.askedAt)) / 86_400_000
      const isOneOfThem =
        earlier.contact !== repeat.contact &&
        earlier.contact.department === repeat.contact.department &&
        earlier.question.topic === repeat.question.topic &&
        earlier.question.countsAs === 'resolved' &&
        days <= 7 &&
        !takenBack.has(earlier.question.id)
      if (!isOneOfThem) continue
      takenBack.add(earlier.question.id)
      break
    }
  }
  return takenBack
}

function countQuestions(questions: readonly PlainQuestion[], takenBack: ReadonlySet<string>): Counts {
  const count = (countsAs: CountsAs): number => questions.filter((one) => one.countsAs === countsAs).length
  return {
    all: questions.length,
    excluded: count('excluded'),
    resolved: count('resolved'),
    resolvedWithHelp: count('resolved-with-help'),
    referred: count('referred'),
    notEligible: questions.filter((one) => !one.isEligible).length,
    takenBack: questions.filter((one) => takenBack.has(one.id)).length,
  }
}

function countContacts(contacts: readonly PlainContact[], takenBack: ReadonlySet<string>): Counts {
  const judged = contacts.map(({ questions }) => {
    const counted = questions.filter((one) => one.countsAs !== 'excluded')
    const isResolved = counted.length > 0 && counted.every((one) => one.countsAs === 'resolved')
    const isSettled = counted.length > 0 && counted.every((one) => one.countsAs !== 'unresolved')
    return {
      isExcluded: counted.length === 0,
      isResolved,
      isHelped: isSettled && !isResolved,
      isNotEligible: counted.length > 0 && questions.some((one) => !one.isEligible),
      isTakenBack: isResolved && questions.some((one) => takenBack.has(one.id)),
    }
  })
  return {
    all: judged.length,
    excluded: judged.filter((one) => one.isExcluded).length,
    resolved: judged.filter((one) => one.isResolved).length,
    resolvedWithHelp: judged.filter((one) => one.isHelped).length,
    referred: 0,
    notEligible: judged.filter((one) => one.isNotEligible).length,
    takenBack: judged.filter((one) => one.isTakenBack).length,
  }
}

/** By the operating system's calendar and nothing of ours. */
function onTheWall(moment: string): { day: string; weekday: string; hour: string; week: string } {
  const text = new Date(moment).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' })
  const [day = '', time = ''] = text.split(' ')
  const weekday = ['søn', 'man', 'tir', 'ons', 'tor', 'fre', 'lør'].indexOf(
    new Date(`${day}T12:00:00Z`).toLocaleDateString('da-DK', { weekday: 'short', timeZone: 'UTC' }).slice(0, 3),
  )
  return { day, weekday: String(weekday === 0 ? 7 : weekday), hour: time.slice(0, 2), week: weekOf(day) }
}

/** The week with the year's first Thursday is its first: counted day by day. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  while (date.getUTCDay() !== 4)
    date.setUTCDate(date.getUTCDate() + (date.getUTCDay() === 0 || date.getUTCDay() > 4 ? -1 : 1))
  let week = 0
  for (const one = new Date(date); one.getUTCFullYear() === date.getUTCFullYear(); one.setUTCDate(one.getUTCDate() - 7))
    week += 1
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}
