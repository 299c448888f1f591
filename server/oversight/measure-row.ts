import type { MeasureRow } from '../contract/measures.ts'
import { rateOf, ratesOf } from '../measures/rates.ts'
import type { Tally } from '../measures/tally.ts'

/** A group as it is shown before anything is hidden for the sake of its neighbours. */
export function rowOf(tally: Tally, label: string): MeasureRow {
  const contacts = tally.contacts.all
  return {
    key: tally.key,
    label,
    questions: ratesOf(tally.questions),
    contacts: ratesOf(tally.contacts),
    linked: rateOf(tally.linked, tally.questions.all),
    repeats: rateOf(tally.repeats, contacts),
    offered: rateOf(tally.offered, contacts),
    transferred: rateOf(tally.transferred, contacts),
    isProvisional: false,
  }
}
