import type { SeededRandom } from './seeded-random.ts'

/** How staff write the numbers that are nobody's CPR number, by kind. */
export const otherNumbers = {
  dates: (random) => random.oneOf(DATES)(someDay(random)),
  times: (random) => random.oneOf(TIMES)(someTime(random), someTime(random), someDay(random)),
  amounts: (random) => fill(random, AMOUNTS),
  'KLE numbers': (random) => fill(random, KLE),
  'case numbers': (random) => fill(random, CASES),
  'account numbers': (random) => fill(random, ACCOUNTS),
  'phone numbers': (random) => fill(random, PHONES),
  'CVR, SE and P numbers': (random) => fill(random, COMPANIES),
  'EAN/GLN': (random) => fill(random, EAN),
  'invoice numbers': (random) => fill(random, INVOICES),
  addresses: (random) => fill(random, ADDRESSES),
  'FI and payment ids': (random) => fill(random, PAYMENTS),
  'licence plates': (random) => fill(random, PLATES),
  'cadastral numbers': (random) => fill(random, CADASTRAL),
} satisfies Record<string, (random: SeededRandom) => string>

export type OtherNumber = keyof typeof otherNumbers

type Patterns = readonly [string, ...string[]]

/** `#` is any digit, `+` behind `#` none: `1#.###` gives `14.207`. */
export function fill(random: SeededRandom, patterns: Patterns): string {
  return random.oneOf(patterns).replaceAll('#', () => random.digits(1))
}

interface Day {
  readonly d: string
  readonly m: string
  readonly yyyy: string
  readonly yy: string
}

function someDay(random: SeededRandom): Day {
  const [day, month, year] = [random.between(1, 28), random.between(1, 12), random.between(1935, 2030)]
  const [d, m, yyyy] = [String(day).padStart(2, '0'), String(month).padStart(2, '0'), String(year)]
  return { d, m, yyyy, yy: yyyy.slice(2) }
}

function someTime(random: SeededRandom): readonly [string, string] {
  return [String(random.between(0, 23)).padStart(2, '0'), String(random.between(0, 59)).padStart(2, '0')]
}

const DATES: readonly [(day: Day) => string, ...((day: Day) => string)[]] = [
  ({ d, m, yyyy }) => `${d}.${m}.${yyyy}`,
  ({ d, m, yy }) => `${d}.${m}.${yy}`,
  ({ d, m, yyyy }) => `${d}-${m}-${yyyy}`,
  ({ d, m, yy }) => `${d}-${m}-${yy}`,
  ({ d, m, yyyy }) => `${d}/${m}/${yyyy}`,
  ({ d, m, yyyy }) => `${d}/${m}-${yyyy}`,
  ({ d, m, yyyy }) => `${Number(d)}/${Number(m)} ${yyyy}`,
  ({ d, m, yy }) => `${d} ${m} ${yy}`,
  ({ d, m, yyyy }) => `${d} ${m} ${yyyy}`,
  ({ d, m, yyyy }) => `${d}${m}${yyyy}`,
  ({ d, m, yy }) => `${d}${m}${yy}`,
  ({ d, m, yyyy }) => `${yyyy}-${m}-${d}`,
  ({ d, m, yyyy }) => `${yyyy}${m}${d}`,
  ({ d, m, yyyy }) => `${yyyy}.${m}.${d}`,
  ({ d, yyyy }) => `${Number(d)}. november ${yyyy}`,
  ({ d, yyyy }) => `den ${Number(d)}. marts ${yyyy}`,
  ({ d, m, yy }) => `født ${d}.${m}.${yy}`,
  ({ d, m, yyyy }) => `født den ${d}${m}${yyyy}`,
  ({ d, m, yy }) => `${d}.${m}.${yy}-${d}.${m}.${yy}`,
  ({ d, m, yyyy }) => `${d}.${m}.${yyyy} - ${d}.${m}.${yyyy}`,
  ({ d, m, yy }) => `fra ${d}-${m}-${yy} til ${d}-${m}-${yy}`,
  ({ d, m, yyyy }) => `skoleåret ${d}.${m}.${yyyy}/${yyyy}`,
  ({ d, m, yy }) => `${d}.${m}.${yy}, ${yy}`,
  ({ yyyy }) => `uge 47 i ${yyyy}`,
]

type Time = readonly [string, string]
type WriteTime = (from: Time, to: Time, day: Day) => string

const TIMES: readonly [WriteTime, ...WriteTime[]] = [
  ([h, min]) => `kl. ${h}.${min}`,
  ([h, min]) => `kl. ${h}${min}`,
  ([h, min]) => `${h}:${min}`,
  ([h, min], [h2, min2]) => `${h}.${min}-${h2}.${min2}`,
  ([h, min], [h2, min2]) => `${h}:${min} - ${h2}:${min2}`,
  ([h, min], [h2, min2]) => `kl. ${h}${min}-${h2}${min2}`,
  ([h], [h2]) => `mandag ${h}-${h2}, torsdag ${h}-17`,
  ([h, min], _, { d, m, yyyy }) => `${yyyy}-${m}-${d}T${h}:${min}:00Z`,
  ([h, min], _, { d, m, yyyy }) => `${d}.${m}.${yyyy} ${h}:${min}`,
  ([h, min], _, { d, m, yyyy }) => `${d}-${m}-${yyyy} ${h}${min}`,
  ([h, min], _, { d, m, yy }) => `${d}.${m}.${yy} kl. ${h}.${min}`,
  ([h, min], _, { d, m, yy }) => `${d}.${m}.${yy} ${h}${min}`,
  ([h, min], _, { d, m, yy }) => `${d}.${m}.${yy} ${h}:${min}`,
  ([h, min], _, { d, m, yy }) => `${d}${m}${yy} kl. ${h}${min}`,
  ([h, min], _, { d, m, yyyy }) => `${d}${m}${yyyy} ${h}${min}`,
]

/** When a meeting is: date and time of day as they are typed in a hurry, beside the words that say so. */
export function someMeeting(random: SeededRandom): string {
  const [{ d, m }, [h, min], [h2, min2]] = [someDay(random), someTime(random), someTime(random)]
  const when = `${d}${m}${random.between(24, 30)} ${h}${min}`
  return random.oneOf(MEETINGS)(when, `${h2}${min2}`)
}

const MEETINGS: readonly [(when: string, until: string) => string, ...((when: string, until: string) => string)[]] = [
  (when) => `kl. ${when}`,
  (when) => `den ${when}`,
  (when) => `mødetid ${when}`,
  (when) => `tid: ${when}`,
  (when) => `mødet er ${when}`,
  (when) => `aftale den ${when}`,
  (when) => `ny tid ${when}`,
  (when) => `torsdag d. ${when}`,
  (when) => `møde mandag ${when}`,
  (when) => `flyttet til ${when}`,
  (when) => `senest ${when}`,
  (when) => `svarfrist: ${when}`,
  (when) => `dato og tid ${when}`,
  (when, until) => `${when}-${until}`,
  (when, until) => `${when} til ${until}`,
]

const AMOUNTS: Patterns = [
  '### kr.',
  '1.### kr.',
  '1#.###,## kr.',
  'kr. ##.###,-',
  'kr. 1#.###.###',
  '12.###.### kr.',
  '#.###.###,##',
  '########,## kr.',
  '##########,##',
  '##########.##',
  'kr. ######,##',
  'DKK # ### ###',
  'DKK 1.###.###,##',
  '1 ### ### kr.',
  '###.###-###.### kr.',
  '######,- og ####,-',
  '###### kr. og #### kr.',
  '1,## mio. kr.',
  '#### kr. om måneden',
  '##.## pct.',
  '01.01.26 #### kr.',
]

const KLE: Patterns = [
  '##.##.##',
  'KLE ##.##.##',
  'KLE: ##.##.## G01',
  '##.##.##-G01-##-##',
  '##.##.##-A26-#-26',
  '##.##.##.####',
  'KLE-nr. ##.##.##',
  'emne ##.##.## P19',
  'KLE ######',
  'KLE 23.09.02 ####',
  'KLE ##.##.##-####',
]

const CASES: Patterns = [
  'sag 26/#####',
  'sagsnr. 26/######',
  'sag 2026-#######',
  'sagsnr. 2026-######-####',
  'S2026-#####',
  'EMN-2026-######',
  'sagsnr. ##########',
  'sagsnummer: ##########',
  'journalnr. ##########',
  'sag nr. ######-2026',
  'sagsnr. ######-####',
  'journalnummer ######-##',
  'sags-id ########',
  'dokument-id ##########',
  'dok. ######-26',
  'ticket #######',
]

const ACCOUNTS: Patterns = [
  'reg. #### konto ##########',
  'reg.nr. ####, kontonr. ##########',
  'reg.nr.: #### kontonummer: #######',
  'kontonr. ####-##########',
  'konto ####-#######',
  '####-##########',
  '#### ##########',
  '#### #######',
  'konto ##########',
  'kontonr. ##########',
  'NemKonto #### ##########',
  'reg. ####/konto ##########',
  'IBAN DK## #### #### #### ##',
  'DK################',
  'giro ########',
]

const PHONES: Patterns = [
  '########',
  '## ## ## ##',
  '#### ####',
  'tlf. ########',
  'tlf: ## ## ## ##',
  'Telefon ########',
  'mobil ## ## ## ##',
  'ring på ## ## ## ##',
  '+45 ## ## ## ##',
  '+45########',
  '0045 ########',
  '0045########',
  '(+45) ## ## ## ##',
  '+46 70 ### ## ##',
  '+49 15## #######',
  '+49##########',
  '+1 ##########',
  '+298 ######',
  '+299 ## ## ##',
  'tlf. ##########',
  'tlf. ######## eller ########',
  '## ## ## ## / ## ## ## ##',
]

const COMPANIES: Patterns = [
  'CVR ########',
  'CVR-nr. ########',
  'cvr: ########',
  'CVR-nr. ## ## ## ##',
  'CVR DK########',
  'SE-nr. ########',
  'P-nr. 10########',
  'P-nummer: ##########',
  'CVR-nummer ########, P-nummer ##########',
]

const EAN: Patterns = [
  '5790#########',
  'EAN 5790#########',
  'EAN-nr. 5790#########',
  'EAN-nummer: 5790 #### #### #',
  'GLN 579 #### ######',
  '579 #### ######',
  'GLN-nr. 57 9###### ####',
]

const INVOICES: Patterns = [
  'faktura ######',
  'faktura ##########',
  'Faktura nr. ##########',
  'fakturanr. ######-####',
  'fakturanr. 2026-######',
  'fakturanummer ##########',
  'INV-202611##-####',
  'rekvisitionsnr. ##########',
  'ordre ##########',
  'ordrenr. ######-####',
  'bilagsnr. ##########',
  'kundenr. ##########',
]

const ADDRESSES: Patterns = [
  'Rådhuspladsen #, 9999 Eksempelby',
  'Skolevej ##, 4. tv., 2### København Ø',
  'Kirkevej ### B, 8### Aarhus C',
  '9### Eksempelby',
  'Postboks ####, 1### København K',
  'Nygade ##-##, 5### Odense',
  'Vestergade ##, st. th. 7### Vejle',
  'Havnen ##, ###, 6### Kolding',
]

const PAYMENTS: Patterns = [
  '+71<###############+########<',
  '+73<+8#######<',
  '+71 < ############### + ######## <',
  'FI 71 ############### ########',
  'kortart 75, ################ og kreditor ########',
  'betalings-id ################',
  'betalingsID: ###############',
  'kreditornr. 8#######',
  'kreditornummer ##########',
  'PBS-nr. ########',
  'betalingsservice, aftalenr. #########',
  'MobilePay ######',
]

const PLATES: Patterns = [
  'AB ## ###',
  'CD#####',
  'nummerplade EF ## ###',
  'bilen GH#####',
  'stelnr. WVWZZZ1JZXW######',
  'trailer JK ####',
]

const CADASTRAL: Patterns = [
  'matr.nr. ##ab, Eksempelby By',
  'matrikel ###a',
  'matrikelnr. ##-ab',
  '##bc Eksempelby Ejerlav',
  'BFE-nummer #######',
  'BFE #########',
  'BFE-nr. ##########',
  'ejendomsnr. ######',
  'ejendomsnummer ###-######',
  'ejerlavskode ######, matr. ##a',
]
