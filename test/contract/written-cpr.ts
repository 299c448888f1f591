import type { SeededRandom } from './seeded-random.ts'

/** A CPR number that nobody has been given on purpose: date and serial fit by the rule, both by chance. */
export interface InventedCpr {
  readonly dd: string
  readonly mm: string
  readonly yyyy: string
  readonly yy: string
  readonly serial: string
}

/** Someone born from the first to the last year, with a seventh digit that this year allows. */
export function inventCpr(random: SeededRandom, [first, last]: readonly [number, number] = [1858, 2057]): InventedCpr {
  const year = random.between(first, last)
  const [dd, mm] = [random.between(1, 28), random.between(1, 12)].map((part) => String(part).padStart(2, '0'))
  const serial = random.oneOf(seventhDigits(year)) + random.digits(3)
  return { dd: dd ?? '', mm: mm ?? '', yyyy: String(year), yy: String(year).slice(2), serial }
}

/** @see CPR-kontoret, "Personnummeret i CPR", the table of the seventh digit */
function seventhDigits(year: number): readonly [string, ...string[]] {
  if (year < 1900) return ['5', '6', '7', '8']
  if (year < 1937) return ['0', '1', '2', '3']
  if (year < 2000) return ['0', '1', '2', '3', '4', '9']
  return year < 2037 ? ['4', '5', '6', '7', '8', '9'] : ['5', '6', '7', '8']
}

type Write = (cpr: InventedCpr, random: SeededRandom) => readonly [before: string, number: string, after: string]

const together = ({ dd, mm, yy, serial }: InventedCpr) => `${dd}${mm}${yy}${serial}`
const hyphened = ({ dd, mm, yy, serial }: InventedCpr) => `${dd}${mm}${yy}-${serial}`
const inFullWidth = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
const replacement = (cpr: InventedCpr): InventedCpr => ({ ...cpr, dd: String(Number(cpr.dd) + 60) })

/** Ways of writing it that leave no doubt. */
export const certainSpellings = {
  'with a hyphen': (cpr) => ['', hyphened(cpr), ''],
  'with a space': ({ dd, mm, yy, serial }) => ['', `${dd}${mm}${yy} ${serial}`, ''],
  'with a spaced dash': ({ dd, mm, yy, serial }) => ['', `${dd}${mm}${yy} – ${serial}`, ''],
  together: (cpr) => ['', together(cpr), ''],
  'with dots in the date': ({ dd, mm, yy, serial }) => ['', `${dd}.${mm}.${yy}-${serial}`, ''],
  'behind "cpr"': (cpr, random) => [random.oneOf(CPR_WORDS), random.oneOf([together, hyphened])(cpr), ''],
  'loosely, behind "cpr"': (cpr, random) => [random.oneOf(CPR_WORDS), random.oneOf(LOOSE)(cpr), ''],
  'in a sentence': (cpr) => ['Borgeren ', hyphened(cpr), ' spørger om sin boligstøtte.'],
  'together in a sentence': (cpr) => ['Kan I slå ', together(cpr), ' op og se, hvad der mangler?'],
  'before a full stop': (cpr, random) => ['Hun har nummeret ', random.oneOf([together, hyphened])(cpr), '.'],
  'beside a phone number': (cpr) => ['', hyphened(cpr), ' tlf. 20 10 90 12'],
  'in full-width digits': (cpr) => ['', inFullWidth(hyphened(cpr)), ''],
  'replacement number': (cpr, random) => ['', random.oneOf([together, hyphened])(replacement(cpr)), ''],
} satisfies Record<string, Write>

/** Ways of writing it that something else might have: these are asked about. */
export const likelySpellings = {
  'as it is dictated': ({ dd, mm, yy, serial }) => [
    '',
    `${dd} ${mm} ${yy} ${serial.slice(0, 2)} ${serial.slice(2)}`,
    '',
  ],
  'serial in pairs': ({ dd, mm, yy, serial }) => ['', `${dd}${mm}${yy}-${serial.slice(0, 2)} ${serial.slice(2)}`, ''],
  'slashes in the date': ({ dd, mm, yy, serial }) => ['', `${dd}/${mm}/${yy}-${serial}`, ''],
  'hyphens throughout': ({ dd, mm, yy, serial }) => ['', `${dd}-${mm}-${yy}-${serial}`, ''],
  'the whole year': ({ dd, mm, yyyy, serial }) => ['', `${dd}.${mm}.${yyyy}-${serial}`, ''],
  'comma of the numeric keypad': ({ dd, mm, yy, serial }) => ['', `${dd}${mm}${yy},${serial}`, ''],
  'unseen sign out of a web page': ({ dd, mm, yy, serial }) => ['', `${dd}${mm}${yy}\u200B${serial}`, ''],
  'behind another word': (cpr, random) => [random.oneOf(['konto ', 'tlf. ', 'sagsnr. ', 'P-nr. ']), together(cpr), ''],
  "the health service's own": ({ dd, mm, serial }) => ['', `${dd}${mm}901AB${serial.slice(3)}`, ''],
} satisfies Record<string, Write>

const CPR_WORDS = [
  'cpr ',
  'CPR: ',
  'cpr-nr. ',
  'cpr.nr. ',
  'CPR-nummeret er ',
  'Cpr-nummer: ',
  'personnummer ',
  'personnr. ',
] as const

const LOOSE = [
  ({ dd, mm, yy, serial }: InventedCpr) => `${dd}.${mm}.${yy} ${serial}`,
  ({ dd, mm, yy, serial }: InventedCpr) => `${dd} ${mm} ${yy} ${serial}`,
  ({ dd, mm, yy, serial }: InventedCpr) => `${dd} ${mm} ${yy} ${serial.slice(0, 2)} ${serial.slice(2)}`,
  ({ dd, mm, yyyy, serial }: InventedCpr) => `${dd}.${mm}.${yyyy}-${serial}`,
] as const
