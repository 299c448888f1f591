import type { CallbackMeasures } from '../contract/callback-measures.ts'
import { reportTexts as da, shareNames, units } from '../contract/da-report.ts'
import type { GoalRow } from '../contract/goal-standings.ts'
import type { MeasureRow, Measures, Rate } from '../contract/measures.ts'
import type { Report, ReportFigure, ReportSection } from '../contract/report.ts'
import { changeOf } from '../measures/difference.ts'
import { rateOf } from '../measures/rates.ts'
import {
  callbackSentences,
  causeSentences,
  goalSentences,
  groupSentences,
  shareSentence,
  volumeSentences,
} from './report-sentences.ts'

/** The same of two periods. */
export interface Both<T> {
  readonly now: T
  readonly before: T
}

/** All figures of a report. */
export interface Found {
  readonly channels: Both<Measures>
  /** Null in the report of one department. */
  readonly departments: Both<Measures> | null
  readonly causes: Measures
  readonly callbacks: Both<CallbackMeasures>
  readonly goals: GoalRow[]
}

/** What a report says of its figures: the summary and its sections; those with nothing to say are left out. */
export function reportParts(found: Found, beforeLabel: string): Pick<Report, 'summary' | 'sections'> {
  const { channels, departments, causes, callbacks, goals } = found
  const [now, before] = [channels.now.total, channels.before.total]
  const volume = volumeSentences(volumeOf(now), volumeOf(before), beforeLabel)
  if (now.questions.all === 0) return { summary: volume, sections: [] }
  const whole = wholeFigures(now, before)
  const wholeSaid = whole.map(({ name, figure }) => shareSentence(name, figure, beforeLabel))
  const kept = keptFigure(callbacks)
  const keptSaid = shareSentence(shareNames.kept.name, kept, beforeLabel)
  const goalsSaid = goalSentences(goals)
  const sections = [
    sectionOf(
      'whole',
      [...volume, ...wholeSaid],
      whole.map(({ figure }) => figure),
    ),
    groupSection('channels', groupFigures(channels), beforeLabel),
    groupSection('departments', departments === null ? [] : groupFigures(departments), beforeLabel),
    sectionOf('causes', causeSentences(causesOf(causes)), []),
    sectionOf('callbacks', callbackSentences(callbacks.now.total, keptSaid), [kept]),
    sectionOf('goals', goalsSaid, []),
  ]
  const summary = [...volume, ...wholeSaid.slice(0, 1), ...goalsSaid.slice(0, 1)]
  return {
    summary: kept.now.isHidden ? summary : [...summary, keptSaid],
    sections: sections.filter(({ sentences }) => sentences.length > 0),
  }
}

function volumeOf({ contacts, questions }: MeasureRow) {
  return { contacts: contacts.all, questions: questions.all }
}

function sectionOf(code: ReportSection['code'], sentences: string[], figures: ReportFigure[]): ReportSection {
  return { code, heading: da.sections[code], sentences, figures }
}

function groupSection(code: 'channels' | 'departments', figures: ReportFigure[], beforeLabel: string): ReportSection {
  return sectionOf(code, groupSentences(figures, beforeLabel), figures)
}

interface NamedFigure {
  readonly name: string
  readonly figure: ReportFigure
}

function wholeFigures(now: MeasureRow, before: MeasureRow): NamedFigure[] {
  const ofQuestions = (['strict', 'withHelpAndReferral', 'ofEligible', 'confirmed'] as const).map((name) =>
    named(name, units.questions, [now.questions[name], before.questions[name]]),
  )
  const others = (['linked', 'repeats', 'offered', 'transferred'] as const).map((name) =>
    named(name, name === 'linked' ? units.questions : units.contacts, [now[name], before[name]]),
  )
  const ofContacts = named('contacts', units.contacts, [now.contacts.strict, before.contacts.strict])
  const all = [...ofQuestions, ofContacts, ...others]
  // Where nothing was asked, nothing is hidden either.
  return before.questions.all > 0 ? all : all.map(withoutBefore)
}

function named(share: keyof typeof shareNames, unit: string, [now, before]: readonly [Rate, Rate]): NamedFigure {
  const { name, label } = shareNames[share]
  return { name, figure: figureOf(label, unit, [now, before]) }
}

function withoutBefore({ name, figure: { label, unit, now } }: NamedFigure): NamedFigure {
  return { name, figure: figureOf(label, unit, [now, nothing]) }
}

const nothing = rateOf(0, 0)

function figureOf(label: string, unit: string, [now, before]: readonly [Rate, Rate]): ReportFigure {
  return { label, unit, now, before, change: changeOf(now, before) }
}

function keptFigure({ now, before }: Found['callbacks']): ReportFigure {
  return figureOf(shareNames.kept.label, units.callbacks, [
    now.total.kept,
    before.total.made === 0 ? nothing : before.total.kept,
  ])
}

/** The strict rate of each group that was asked anything in this period. */
function groupFigures({ now, before }: Both<Measures>): ReportFigure[] {
  const earlier = new Map(before.rows.map((row) => [row.key, row.questions.strict]))
  return now.rows.map(({ key, label, questions }) =>
    figureOf(label, units.questions, [questions.strict, earlier.get(key) ?? nothing]),
  )
}

function causesOf({ rows }: Measures): { label: string; count: number }[] {
  return rows.map(({ label, questions }) => ({ label, count: questions.all }))
}
