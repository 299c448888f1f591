import { isCprNumber } from './cpr-number.ts'
import { isAmount, saysCaseNumber, saysCpr, saysKle, saysOtherNumber, saysTime } from './number-context.ts'
import { CONTEXT, type JudgedSpan } from './text-span.ts'

/**
 * Where a text holds CPR numbers, sorted. Certain: DDMMYY and four digits with a separator, or together beside no word that
 * says they are something else, or in any spelling right behind "cpr". Likely: what a person may mean but another number
 * may look like. Dates, amounts, KLE and telephone numbers are neither.
 */
export function findCpr(text: string): JudgedSpan[] {
  const found: JudgedSpan[] = []
  const digits = text.replace(DIGITS_OF_OTHER_SCRIPTS, (digit) => String(digit.charCodeAt(0) & 0xf))
  const pattern = new RegExp(CANDIDATE)
  for (let match = pattern.exec(digits); match; match = pattern.exec(digits)) {
    const candidate = readCandidate(match, found.at(-1))
    const certainty = judge(candidate)
    const [from, to] = [match.index, match.index + match[0].length]
    if (certainty) found.push({ from, to, certainty })
    else pattern.lastIndex = from + 2
  }
  return found
}

interface Candidate {
  readonly date: string
  /** What stands between day, month and year. */
  readonly gap: string
  readonly fullYear: number | undefined
  readonly separator: string
  readonly serial: string
  /** Whether the number found before it is only likely. */
  readonly isBehindLikely: boolean
  /** Since the number found before, so that a list is read like its single numbers. */
  readonly before: string
  readonly after: string
}

/** Full-width (pasted from Asian keyboards) and Arabic digits; their low four bits are their value, and lengths stay. */
const DIGITS_OF_OTHER_SCRIPTS = /[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9]/g

const HYPHENS = '-‐‑‒–—−－'
const USUAL = String.raw`${HYPHENS}_/.\u00AD`
const UNUSUAL = String.raw`,:;*|~=·•'’…\p{Cf}`

/** A date together or in pairs, up to four signs, and four digits, or the end of a health service's replacement number. */
const CANDIDATE = new RegExp(
  String.raw`(?<!\d)(\d\d)([./ -]?)(\d\d)\2((?:18|19|20)\d\d(?!\d)|\d\d)([${USUAL}${UNUSUAL}\s]{0,5})` +
    String.raw`(\d\d ?\d\d|[01567][A-Z]{2}\d(?!\p{L}))(?!\d)`,
  'gu',
)

function readCandidate(match: RegExpExecArray, earlier: JudgedSpan | undefined): Candidate {
  const [whole, day = '', gap = '', month = '', year = '', separator = '', serial = ''] = match
  const [from, to] = [match.index, match.index + whole.length]
  return {
    date: day + month + year.slice(-2),
    gap,
    fullYear: year.length === 4 ? Number(year) : undefined,
    separator,
    serial,
    isBehindLikely: earlier?.certainty === 'likely',
    before: match.input.slice(Math.max(earlier?.to ?? 0, from - CONTEXT), from),
    after: match.input.slice(to, to + CONTEXT),
  }
}

function judge(candidate: Candidate): JudgedSpan['certainty'] | null {
  const { date, serial, fullYear, before } = candidate
  if (INSIDE_LONGER_NUMBER.test(before) || BEHIND_COUNTRY_CODE.test(before)) return null
  const isValid = isCprNumber(date, serial, fullYear)
  if (saysCpr(before)) return isValid ? 'certain' : 'likely'
  if (!isValid) return null
  if (isTogether(candidate)) return judgeTogether(candidate)
  if (saysKle(before)) return null
  if (isInPairs(candidate)) return 'certain'
  return isOddSpelling(candidate) ? 'likely' : null
}

const INSIDE_LONGER_NUMBER = /\d[.-]$/
const BEHIND_COUNTRY_CODE = /\+(?:\d{1,3}\)?[ \u00A0]?)?$/

/** `010190-1234`, `010190 1234`, `0101901234`. */
function isTogether({ gap, fullYear, separator, serial }: Candidate): boolean {
  return gap === '' && fullYear === undefined && USUAL_SEPARATOR.test(separator) && /^\d{4}$/.test(serial)
}

const USUAL_SEPARATOR = new RegExp(String.raw`^(?:\s{0,2}[${USUAL}]\s{0,2}|\s{0,2})$`, 'u')

/** Of all ten-digit numbers 3.65 % pass as dates and as many again as replacement numbers: what stands around decides. */
function judgeTogether(candidate: Candidate): JudgedSpan['certainty'] | null {
  const { date, separator, before, after } = candidate
  if (separator !== '') return saysCaseNumber(before) || isMeeting(candidate) ? 'likely' : 'certain'
  if (DECIMALS.test(after)) return null
  const isNamed = saysOtherNumber(before) || REGISTRATION_NUMBER.test(before) || isAmount(before, after)
  if (!isNamed) return 'certain'
  return isReplacementNumber(date) ? null : 'likely'
}

/**
 * `201126 1015` beside words that say when: asked about, for it may still be a person born before 1950. Of a span both
 * ends are asked about, so that masking the one does not change what is thought of the other.
 */
function isMeeting({ date, separator, serial, isBehindLikely, before, after }: Candidate): boolean {
  if (!THIS_HALF_CENTURY.test(date) || !isDateAndTime(separator, serial)) return false
  return saysTime(before, after) || (isBehindLikely && SPAN.test(before))
}

const THIS_HALF_CENTURY = /[0-4]\d$/
const SPAN = /^\s?(?:[-–]|til)\s?$/i

/** So rare that behind "konto" they would only double the false alarms. */
function isReplacementNumber(date: string): boolean {
  return Number(date[0]) >= 6
}

const DECIMALS = /^[.,]\d{1,2}(?!\d)/

/** `1234 0101901234`: the registration number of a bank before ten digits of an account. */
const REGISTRATION_NUMBER = /(?<!\d)\d{4} $/

/** `01.01.90-1234`, `01 01 90-1234`: certain only with a hyphen, for a date and a time look the same without one. */
function isInPairs({ gap, fullYear, separator, serial }: Candidate): boolean {
  return /^[. ]$/.test(gap) && fullYear === undefined && SPACED_HYPHEN.test(separator) && /^\d{4}$/.test(serial)
}

const SPACED_HYPHEN = new RegExp(String.raw`^\s?[${HYPHENS}]\s?$`, 'u')

/** `010190,1234`, `01 01 90 12 34`, `01/01/90-1234`, `01.01.1990-1234`, `0101901AB2`. */
function isOddSpelling({ gap, fullYear, separator, serial, before, after }: Candidate): boolean {
  if (/\p{L}/u.test(serial)) return gap === '' && fullYear === undefined && USUAL_SEPARATOR.test(separator)
  if (/\d[ .,/-]$/.test(before) || /^[ .,/-]\d/.test(after)) return false
  if (saysOtherNumber(before) || isAmount(before, after)) return false
  if (fullYear !== undefined) return SPACED_HYPHEN.test(separator)
  if (gap === '') return !/^,\s/.test(separator) && !isDateAndTime(separator, serial)
  if (separator === '' || (gap === '.' && separator === '.')) return false
  return !isDateAndTime(separator, serial) || (gap === ' ' && serial.includes(' '))
}

/** `20.11.26 1015`. */
function isDateAndTime(separator: string, serial: string): boolean {
  return /^\s+$/.test(separator) && /^(?:[01]\d|2[0-3]) ?[0-5]\d$/.test(serial)
}
