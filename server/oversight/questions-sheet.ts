import type { Shelf } from '../articles/shelf.ts'
import type { ExportedQuestion } from '../contacts/question-export.ts'
import { exportTexts as da } from '../contract/da-papers.ts'
import type { Column, ColumnKind, Value } from '../measures/sheet.ts'
import { labelOf } from './measure-labels.ts'

/** A column of the question table, and what stands in it. */
interface QuestionColumn extends Column {
  readonly valueOf: (question: ExportedQuestion, shelf: Shelf) => Value
}

/** The columns of one question a row: codes for programs beside names for people; its words only where asked for. */
export function questionColumns(hasText: boolean): readonly QuestionColumn[] {
  return hasText ? [...columns, plain('query', 'text')] : columns
}

const { questionColumns: labels } = da
type Name = keyof typeof labels

/** What is so in the fact already. */
function plain(key: 'day' | 'week' | 'hour' | 'askedAt' | 'seconds' | 'transfers' | 'query', kind: ColumnKind) {
  return { key: snake(key), label: labels[key], kind, valueOf: (question: ExportedQuestion): Value => question[key] }
}

/** A code and beside it what it is called. */
function named(key: 'channel' | 'department' | 'topic' | 'article' | 'outcome'): readonly QuestionColumn[] {
  const codeColumn = { key: snake(key), label: da.codeOf(labels[key]), kind: 'text' } as const
  const nameColumn = { key: `${snake(key)}_name`, label: labels[key], kind: 'text' } as const
  return [
    { ...codeColumn, valueOf: (question) => question[key] },
    { ...nameColumn, valueOf: (question, shelf) => (question[key] === '' ? '' : labelOf(key, question[key], shelf)) },
  ]
}

function yesOrNo(key: 'isEligible' | 'isTakenBack' | 'isRepeat' | 'isSelfServiceOffered'): QuestionColumn {
  const valueOf = (question: ExportedQuestion): Value => (question[key] ? da.yes : da.no)
  return { key: snake(key), label: labels[key], kind: 'text', valueOf }
}

function snake(name: Name): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const columns: readonly QuestionColumn[] = [
  { key: 'contact', label: labels.contact, kind: 'serial', valueOf: ({ contact }) => Number(contact) },
  plain('day', 'day'),
  plain('week', 'text'),
  plain('askedAt', 'instant'),
  ...named('channel'),
  ...named('department'),
  ...named('topic'),
  ...named('article'),
  {
    key: 'life_events',
    label: labels.lifeEvents,
    kind: 'text',
    valueOf: ({ lifeEvents }, shelf) => lifeEvents.map((code) => labelOf('life-event', code, shelf)).join(', '),
  },
  ...named('outcome'),
  {
    key: 'reason',
    label: labels.reason,
    kind: 'text',
    valueOf: ({ reason }, { configuration }) =>
      configuration.reasons.find(({ code }) => code === reason)?.label ?? reason,
  },
  { key: 'counts_as', label: labels.countsAs, kind: 'text', valueOf: ({ countsAs }) => da.countsAs[countsAs] },
  yesOrNo('isEligible'),
  yesOrNo('isTakenBack'),
  plain('seconds', 'whole'),
  yesOrNo('isRepeat'),
  yesOrNo('isSelfServiceOffered'),
  plain('transfers', 'whole'),
]
