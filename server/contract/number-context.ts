/** What the words right before a number say it is; each is asked with the text before it, cut to a few words. */

/** "cpr-nr.", "CPR-nummeret er:", "personnummer". */
export function saysCpr(before: string): boolean {
  return CPR_WORD.test(before)
}

/** "kontonr.", "tlf", "P-nummer", "rekvisitionsnr.": another number than a person's. */
export function saysOtherNumber(before: string): boolean {
  return OTHER_WORD.test(before) || OTHER_COMPOUND.test(before)
}

/** "sagsnr.", "journalnummer": a number that may be written like a CPR number, hyphen and all. */
export function saysCaseNumber(before: string): boolean {
  return CASE_WORD.test(before)
}

/** "KLE", "KLE-nr.": a subject of the municipal classification, three pairs of digits and often more. */
export function saysKle(before: string): boolean {
  return KLE_WORD.test(before)
}

/** "tlf.", "ring på", "mobilnummeret er". */
export function saysPhone(before: string): boolean {
  return PHONE_WORD.test(before)
}

/** "cvr", "kontonr.", "årstal", "kr.": a number that nobody can be rung on. */
export function saysNoPhone(before: string): boolean {
  return NO_PHONE_WORD.test(before) || saysOtherNumber(before) || CURRENCY_BEFORE.test(before)
}

/** "kl.", "mødetid:", "mandag den" before, or "-1100", " til 201126 1130" behind: a date and a time of day, of a meeting. */
export function saysTime(before: string, after: string): boolean {
  return (TIME_WORD.test(before) && !BIRTH_WORD.test(before)) || UNTIL_TIME.test(after)
}

/** "kr. " before, or " kr." behind. */
export function isAmount(before: string, after: string): boolean {
  return CURRENCY_BEFORE.test(before) || CURRENCY_AFTER.test(after)
}

const CPR_WORD =
  /(?<!\p{L})(?:cpr|person(?=[-. ]?n))(?:[-. ]{0,2}(?:nr|nummer)(?:et)?)?\.?(?: (?:er|var|lyder))?[\s.:#=-]{0,3}$/iu

const OTHER_WORD =
  /(?<!\p{L})(?:konto|reg|tlf|telefon|mobil|sag|sags|journal|faktura|ordre|ean|gln|cvr|kunde)-?(?:nr|nummer)?[\s.:#]*(?:nr|nummer)?[\s.:#]*$/iu

/** Only with "nr" behind it: a "medlem" or a "kreditor" alone may be the person whose CPR number follows. */
const OTHER_COMPOUND =
  /(?<!\p{L})(?:p|se|bfe|fi|giro|bilags?|rekvisitions?|kreditor|debitor|aftale|medlems?|løbe|serie|stel|betalings|dokument|projekt|ejendoms?|matrikel|licens|police|indkøbs|kontrakt|tilbuds|pakke|forsendelses)[- ]?(?:nr|nummer|id)[\s.:#]*$/iu

const CASE_WORD =
  /(?<!\p{L})(?:sags?|journal|faktura|ordre|kunde|dokument|bilags?|rekvisitions?|projekt)[-. ]{0,2}(?:nr|nummer|id)[\s.:#]*$/iu

const KLE_WORD = /(?<!\p{L})kle(?:-?(?:nr|nummer))?[\s:.]*$/iu

const PHONE_WORD =
  /(?<!\p{L})(?:tlf|telefon|mobil|mob|ring|sms|træffes)\p{L}*[\s.:]*(?:(?:på|er|til|nr|nummer|nummeret|tlf|mobil)[\s.:]*){0,3}$/iu

const NO_PHONE_WORD =
  /(?:\p{L}-?(?:nr|nummer|id|kode)|(?<!\p{L})(?:nemkonto|iban|fi|kl|kle|bfe|giro|kreditor|debitor|postnr|art|år))[\s.:#-]*$/iu

const TIME_WORD =
  /(?<!\p{L})(?:kl|klokken|den|d|\p{L}*(?:tid|dato|frist|møde|aftale|dag)(?:en|et|n|t|spunkt(?:et)?)?|aftalt|senest|booket|flyttet|rykket|udsat|ændret|indkaldt)(?:[\s.:,]+(?:er|til|på|fra|den|d|kl)){0,2}[\s.:,]*$/iu

/** "født den", "f.", "fødselsdato:": behind these a date opens a CPR number. */
const BIRTH_WORD = /(?<!\p{L})(?:f|født|fødsels\p{L}*)(?:[\s.:,]+(?:er|den|d)){0,2}[\s.:,]*$/iu

const UNTIL_TIME = /^\s?(?:[-–]|til)\s?(?:\d{4}[0-4]\d )?(?:[01]\d|2[0-3])[0-5]\d(?!\d)/iu

const CURRENCY_BEFORE = /(?<!\p{L})(?:kr|dkk|kroner|eur|euro|beløb|€|\$)[.:]?\s?$/iu

const CURRENCY_AFTER = /^\s?(?:(?:kr|kroner|dkk|eur|euro|mio|mill|procent|kvm|m2)(?!\p{L})|[€$%])/iu
