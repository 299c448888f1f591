import { findCpr } from './find-cpr.ts'
import { findEMails } from './find-e-mail.ts'
import { findNames } from './find-name.ts'
import { findPhones } from './find-phone.ts'
import { blankSpans, replaceSpans, type JudgedSpan } from './text-span.ts'

export type PersonalDataKind = 'cpr' | 'phone' | 'e-mail' | 'name'

/** Something in a text that points to a person: certain is masked before it leaves, likely is asked about. */
export interface PersonalDataFinding extends JudgedSpan {
  readonly kind: PersonalDataKind
  /** As it stands in the text, from `from` to `to`. */
  readonly text: string
}

/** All personal data in a text, sorted and not overlapping, with offsets in the text as given; linear in its length. */
export function findPersonalData(text: string): PersonalDataFinding[] {
  return findUntilNone(text)
    .toSorted((one, other) => one.from - other.from)
    .map((found) => ({ ...found, text: text.slice(found.from, found.to) }))
}

/** The text with each finding replaced by what it is, as `[telefon]`; doing it twice changes nothing more. */
export function anonymise(text: string, findings: readonly PersonalDataFinding[] = findPersonalData(text)): string {
  return replaceSpans(text, findings, ({ kind }) => LABELS[kind])
}

const LABELS = { cpr: '[cpr]', phone: '[telefon]', 'e-mail': '[e-mail]', name: '[navn]' } satisfies Record<
  PersonalDataKind,
  string
>

type KindSpan = JudgedSpan & { readonly kind: PersonalDataKind }

/** The strongest kind first: what it finds is blanked for the rest. */
const FINDERS: readonly (readonly [PersonalDataKind, (text: string) => JudgedSpan[]])[] = [
  ['cpr', findCpr],
  ['e-mail', findEMails],
  ['phone', findPhones],
  ['name', findNames],
]

/** Once more after each find, for a number may only stand alone when its neighbour is taken out. */
function findUntilNone(text: string): KindSpan[] {
  let rest = text
  let found: KindSpan[] = []
  for (const [kind, find] of FINDERS) {
    const spans = find(rest).toSorted((one, other) => one.from - other.from)
    rest = blankSpans(rest, spans)
    found = found.concat(spans.map((span) => ({ ...span, kind })))
  }
  return found.length === 0 ? found : found.concat(findUntilNone(rest))
}
