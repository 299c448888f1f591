import { fold } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import { stem } from './stem.ts'

/**
 * Makes the compact lexicon from a Danish Hunspell dictionary: which words may begin a compound, in the form they then
 * take, which may end one, and which inflected forms the stemmer cannot bring back.
 *
 * @param affixes the text of the `.aff` file; its compound flags are read as hunspell(5) describes them
 * @param words the text of the `.dic` file
 */
export function buildLexicon(affixes: string, words: string): Lexicon {
  const rules = readRules(affixes)
  const entries = readEntries(words)
  const lemmas = [...lemmasOf(entries)].map(([word, flags]) => ({
    word,
    flags,
    begins: beginningForms(word, flags, rules),
    isEnd: !NO_PARTS.has(word) && (flags.has(LAST_IN_COMPOUND) || flags.has(COMPOUND_END)),
  }))
  const simple = withoutCompounds(lemmas).filter(({ word }) => word.length <= LONGEST_PART)
  const begins = new Map<string, string>()
  for (const { word, begins: forms } of simple) {
    for (const form of forms) if (form.length >= SHORTEST_PART && !begins.has(fold(form))) begins.set(fold(form), word)
  }
  for (const word of ALSO_BEGIN) begins.set(word, word)
  return {
    notice: NOTICE,
    begins: [...begins]
      .map(([form, word]) => (stem(form) === stem(fold(word)) ? form : `${form}:${fold(word)}`))
      .join(' '),
    ends: [
      ...new Set(
        simple.filter(({ isEnd, word }) => isEnd && word.length >= SHORTEST_PART).map(({ word }) => stem(fold(word))),
      ),
    ].join(' '),
    irregular: irregularForms(entries, simple, rules),
  }
}

const NOTICE =
  'Made from the Danish dictionary of Stavekontrolden (Foreningen for frit tilgængelige sprogværktøjer), under GPL-2.0, LGPL-2.1 or MPL-1.1, by «npm run lexicon».'
const COMPOUND_BEGIN = '32'
const COMPOUND_MIDDLE = '33'
const COMPOUND_END = '34'
const LAST_IN_COMPOUND = '39'
const FORBIDDEN = '6'
const SHORTEST_PART = 3
const LONGEST_PART = 12
const SHORTEST_COMPOUND = 7
/** Prefixes: what they begin is no compound of two meanings. */
const PREFIXES = new Set(
  'for be under over ud op an til af ind fra efter mod sam gen und hen ned bort med via pro inter mis van'.split(' '),
)
/** Adjectives that the dictionary lets begin no compound although `ældrecheck` and `førtidspension` do. */
const ALSO_BEGIN = ['ældre', 'før', 'efter', 'pensionist', 'forældre', 'nem']
/** Plurals by change of vowel, which the dictionary lists as words of their own. */
const VOWEL_PLURALS =
  'bøger:bog børn:barn mænd:mand fødder:fod hænder:hånd tænder:tand nætter:nat stænger:stang brødre:bror fædre:far ' +
  'mødre:mor døtre:datter øjne:øje tæer:tå gæs:gås rødder:rod kræfter:kraft bønder:bonde'
const DEFINITE = ['', 'ne', 'ene', 'nes', 'enes', 's']
const DEFINITE_AFTER_E = ['', 'ne', 'nes', 's']
/** Forms that are said at every desk and are words of their own too, or written as in Latin. */
const COMMON =
  'børne:barn nye:ny nyt:ny går:gå står:stå stod:stå gik:gå gået:gå fik:få fået:få lagde:lægge lagt:lægge lå:ligge ligget:ligge sad:sidde siddet:sidde ' +
  'solgte:sælge solgt:sælge bad:bede bedt:bede tog:tage taget:tage gav:give givet:give skrev:skrive skrevet:skrive ' +
  'fandt:finde fundet:finde kurset:kursus kurser:kursus museet:museum museer:museum køer:kø centre:center centret:center centrene:center'
/** Endings that are words too (`hed`, `ske`), for which `myndighed` and `plejerske` would be taken for compounds. */
const NO_PARTS = new Set(['hed', 'ske'])

interface Rule {
  readonly strip: string
  readonly add: string
  readonly where: RegExp
  readonly flags: ReadonlySet<string>
}

interface Entry {
  readonly word: string
  readonly flags: readonly string[]
  readonly lemma: string | undefined
}

interface Lemma {
  readonly word: string
  readonly flags: ReadonlySet<string>
  readonly begins: ReadonlySet<string>
  readonly isEnd: boolean
}

function readRules(affixes: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>()
  for (const [, flag = '', strip = '', ending = '', where = ''] of affixes.matchAll(/^SFX (\d+) (\S+) (\S+) (\S+)/gm)) {
    const [add = '', flags = ''] = ending.split('/')
    const rule = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      where: new RegExp(`${where === '.' ? '' : where}$`),
      flags: new Set(flags.split(',')),
    }
    rules.set(flag, [...(rules.get(flag) ?? []), rule])
  }
  return rules
}

function readEntries(words: string): Entry[] {
  return words
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [entry = '', ...about] = line.split(/\s+/)
      const [word = '', flags = ''] = entry.split('/')
      const lemma = about.find((one) => one.startsWith('st:'))?.slice('st:'.length)
      return isPlain(word) ? [{ word, flags: flags.split(','), lemma }] : []
    })
}

function isPlain(word: string): boolean {
  return /^[a-zæøåé]+$/.test(word)
}

function lemmasOf(entries: readonly Entry[]): Map<string, Set<string>> {
  const lemmas = new Map<string, Set<string>>()
  for (const { word, flags, lemma } of entries) {
    if (lemma !== undefined || flags.includes(FORBIDDEN)) continue
    lemmas.set(word, new Set([...(lemmas.get(word) ?? []), ...flags]))
  }
  return lemmas
}

function beginningForms(word: string, flags: ReadonlySet<string>, rules: ReadonlyMap<string, Rule[]>): Set<string> {
  const mayBegin = (own: ReadonlySet<string>): boolean => own.has(COMPOUND_BEGIN) || own.has(COMPOUND_MIDDLE)
  const forms = new Set<string>(mayBegin(flags) ? [word] : [])
  for (const rule of [...flags].flatMap((flag) => rules.get(flag) ?? [])) {
    if (!mayBegin(rule.flags) || !word.endsWith(rule.strip) || !rule.where.test(word)) continue
    const form = word.slice(0, word.length - rule.strip.length) + rule.add
    if (isPlain(form)) forms.add(form)
  }
  for (const form of forms) if (PREFIXES.has(form)) forms.delete(form)
  return forms
}

/** Leaves out words that two shorter ones make: they need no entry of their own. */
function withoutCompounds(lemmas: readonly Lemma[]): Lemma[] {
  const begins = new Set<string>()
  const ends = new Set<string>()
  const simple: Lemma[] = []
  for (const lemma of lemmas.toSorted((a, b) => a.word.length - b.word.length || a.word.localeCompare(b.word))) {
    if (isCompound(lemma.word, begins, ends)) continue
    simple.push(lemma)
    if (lemma.isEnd && lemma.word.length >= SHORTEST_PART && !NO_PARTS.has(lemma.word)) ends.add(lemma.word)
    for (const form of lemma.begins) if (form.length >= SHORTEST_PART) begins.add(form)
  }
  return simple
}

function isCompound(word: string, begins: ReadonlySet<string>, ends: ReadonlySet<string>): boolean {
  if (word.length < SHORTEST_COMPOUND) return false
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    if (begins.has(word.slice(0, at)) && ends.has(word.slice(at))) return true
  }
  return false
}

/** Forms whose stem is not their lemma's, unless they are a word of their own too: `gik:gå`, `regler:regel`. */
function irregularForms(
  entries: readonly Entry[],
  simple: readonly Lemma[],
  rules: ReadonlyMap<string, Rule[]>,
): string {
  const words = new Set(lemmasOf(entries).keys())
  const isSimple = new Set(simple.map(({ word }) => word))
  const forms = new Map<string, string>()
  const put = (form: string, lemma: string): void => {
    const isOwn = words.has(form) && !(lemma.length >= LONG_LEMMA && form.startsWith(lemma.slice(0, -1)))
    const isOdd = stem(fold(form)) !== stem(fold(lemma)) && !isOwn && !COMPARATIVE.test(form)
    const isUsual = form.length >= SHORTEST_PART && form.length <= LONGEST_FORM && !LATIN.test(lemma)
    if (isOdd && isUsual && !ENDS_IN_GENITIVE.test(form) && !forms.has(fold(form))) forms.set(fold(form), fold(lemma))
  }
  for (const { word, lemma } of entries) {
    if (lemma !== undefined && isPlain(lemma) && isSimple.has(lemma)) put(word, lemma)
  }
  for (const { word, flags } of simple) {
    for (const form of inflected(word, flags, rules)) put(form, word)
  }
  for (const [plural = '', singular = ''] of VOWEL_PLURALS.split(' ').map((pair) => pair.split(':'))) {
    for (const ending of plural.endsWith('e') ? DEFINITE_AFTER_E : DEFINITE) forms.set(fold(plural + ending), singular)
  }
  for (const [form = '', lemma = ''] of COMMON.split(' ').map((pair) => pair.split(':'))) forms.set(form, lemma)
  return [...forms].map((pair) => pair.join(':')).join(' ')
}

const COMPARATIVE = /^(?:ældre|ældst|bedre|bedst|mere|mest|flere|flest|værre|mindre|mindst)/
const LONGEST_FORM = 10
/** Forms of shorter lemmas are too often another word, as `dør` of `dø`. */
const LONG_LEMMA = 4
/** Words that are written as in Latin, and those whose last letter would melt with an ending when folded. */
const LATIN = /(?:um|us|is|ia|[ao])$/
const ENDS_IN_GENITIVE = /s$|este$/
const ONLY_IN_COMPOUND = '36'

function inflected(word: string, flags: ReadonlySet<string>, rules: ReadonlyMap<string, Rule[]>): string[] {
  return [...flags]
    .flatMap((flag) => rules.get(flag) ?? [])
    .filter((rule) => !rule.flags.has(ONLY_IN_COMPOUND) && word.endsWith(rule.strip) && rule.where.test(word))
    .map((rule) => word.slice(0, word.length - rule.strip.length) + rule.add)
    .filter(isPlain)
}
