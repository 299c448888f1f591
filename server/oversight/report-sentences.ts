import { reportTexts as da } from '../contract/da-report.ts'
import type { GoalRow } from '../contract/goal-standings.ts'
import type { Rate } from '../contract/measures.ts'
import type { ReportFigure } from '../contract/report.ts'
import { hiddenBelow } from '../measures/rates.ts'
import { percent, percentInterval, percentPair, whole } from './danish-numbers.ts'

/** Figures to Danish sentences that claim no more than the figures hold; pure, one of them for each kind of statement. */
export function volumeSentences(now: Volume, before: Volume, beforeLabel: string): string[] {
  if (now.contacts === 0 && now.questions === 0) return [da.nothing]
  const isNothingBefore = before.contacts === 0 && before.questions === 0
  return [
    da.volume(...inWords(now)),
    isNothingBefore ? da.nothingBefore(beforeLabel) : da.volumeBefore(...inWords(before), beforeLabel),
  ]
}

interface Volume {
  readonly contacts: number
  readonly questions: number
}

function inWords({ contacts, questions }: Volume): [string, string] {
  return [da.contacts(whole(contacts), contacts === 1), da.questions(whole(questions))]
}

/**
 * A share and what became of it since the period before; that nothing was counted then is said once, by
 * `volumeSentences`.
 *
 * @param name as a sentence begins with it
 */
export function shareSentence(name: string, { unit, now, before, change }: ReportFigure, beforeLabel: string): string {
  if (now.value === null || now.interval === null) return da.hidden(name, unit)
  const uncertain = now.isUncertain ? [da.uncertain(whole(now.n ?? 0), unit)] : []
  if (before.value === null) {
    const alone = da.alone(name, percent(now.value), da.counted(percentInterval(now.interval), numberOf(now)))
    return [alone, ...(before.n === 0 ? [] : [da.hiddenBefore(beforeLabel)]), ...uncertain].join(' ')
  }
  const [was, is] = percentPair(before.value, now.value)
  const [n, nBefore] = [numberOf(now), numberOf(before)]
  const sentence =
    change.kind === 'rise' || change.kind === 'fall'
      ? da.changed(name, change.kind, was, is, da.countedBoth(nBefore, n))
      : da.undecided(name, percent(now.value), percent(before.value), beforeLabel, da.countedBoth(n, nBefore))
  return [sentence, ...uncertain].join(' ')
}

function numberOf({ n }: Rate): string {
  return whole(n ?? 0)
}

/** Which of several groups have surely changed; each of these in a sentence, the others only as a number. */
export function groupSentences(figures: readonly ReportFigure[], beforeLabel: string): string[] {
  if (figures.length === 0) return []
  const hidden = figures.filter(({ now }) => now.isHidden).length
  const hiddenSentence = hidden === 0 ? [] : [da.hiddenGroups(whole(hidden), hidden === 1)]
  const comparable = figures.filter(({ change }) => change.kind !== 'hidden')
  if (comparable.length === 0) return [da.noneComparable(beforeLabel), ...hiddenSentence]
  const changed = comparable.flatMap(({ label, now, before, change }) => {
    if (change.kind !== 'rise' && change.kind !== 'fall') return []
    return [da.groupChanged(label, change.kind, ...percentPair(before.value ?? 0, now.value ?? 0))]
  })
  const counted =
    changed.length === 0
      ? da.noneChanged(beforeLabel)
      : da.someChanged(whole(changed.length), whole(figures.length), beforeLabel)
  return [counted, ...changed, ...hiddenSentence]
}

/** What was not settled at once, and as what it most often ended; no number below ten is said. */
export function causeSentences(causes: readonly { readonly label: string; readonly count: number }[]): string[] {
  const all = causes.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return [da.causesNone]
  if (all < hiddenBelow) return [da.causesHidden]
  const common = causes
    .filter(({ count }) => count >= hiddenBelow)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 3)
  const told = common.map(({ label, count }) => da.cause(label, whole(count)))
  return [da.causes(whole(all)), told.length === 0 ? da.noCommonCause : da.commonCauses(listed(told))]
}

/** `a, b og c` */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(', ') + da.and + parts.slice(-1).join('')
}

export function callbackSentences(
  { made, open }: { readonly made: number; readonly open: number },
  kept: string,
): string[] {
  if (made === 0) return [da.callbacksNone]
  if (made < hiddenBelow) return [da.callbacksHidden]
  return [da.callbacksMade(whole(made)), ...(open === 0 ? [] : [da.callbacksOpen(whole(open), open === 1)]), kept]
}

/** How each share stands to its goal: reached or missed is said only when the whole interval says so. */
export function goalSentences(rows: readonly GoalRow[]): string[] {
  const told = rows.flatMap((row) => {
    const { goal, standing, rate } = row
    if (goal === null || standing === null) return []
    const [what, share] = [goalSubject(row), percentGoal(goal.share)]
    if (standing === 'reached') return [da.goalReached(what, share)]
    if (standing === 'missed') return [da.goalMissed(what, share)]
    if (standing === 'unknown' || rate.interval === null) return [da.goalUnknown(what, share)]
    return [da.goalUndecided(what, share, percentInterval(rate.interval))]
  })
  return told.length === 0 ? [da.noGoals] : told
}

/** The share with its figures, where the report does not say them elsewhere. */
function goalSubject({ measure, label, rate }: GoalRow): string {
  if (measure === 'strict' || rate.value === null || rate.interval === null) return da.goalOf(label)
  return da.goalOfShare(label, percent(rate.value), da.counted(percentInterval(rate.interval), numberOf(rate)))
}

/** A goal as it was set: with a decimal only where it has one. */
function percentGoal(share: number): string {
  return (share * 100).toLocaleString('da-DK', { maximumFractionDigits: 1 })
}
