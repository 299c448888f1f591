import { danishGrammar } from './grammar-words.ts'
import { stem } from './stem.ts'
import data from './lexicon.json' with { type: 'json' }

/** What `npm run lexicon` writes, folded: words between spaces, `form:lemma` where the lemma cannot be told from the form. */
export interface Lexicon {
  readonly notice: string
  /** Forms that may begin a compound, linking letters included. */
  readonly begins: string
  /** Stems that may end one. */
  readonly ends: string
  readonly irregular: string
}

const lexicon: Lexicon = data

/** Inflected forms that the stemmer cannot bring to their lemma, as `børn` to `barn`. */
const irregular = new Map(lexicon.irregular.split(' ').map((pair) => pair.split(':') as [string, string]))

/** Marks the stem of a word that would else be a word of grammar; no letter, so that no other word can be it. */
const NOT_GRAMMAR = '·'

/** The lemma of each form that may begin a compound. */
const beginnings = new Map(
  lexicon.begins.split(' ').map((entry) => {
    const [form = '', lemma = form] = entry.split(':')
    return [form, lemma]
  }),
)
const endings = new Set(lexicon.ends.split(' '))

/**
 * The stem of a folded word's lemma: `bøger` and `bogens` both as `bog`. Words of grammar are left as they are, and no
 * other word becomes one of them: the stemmer alone takes `sommer` for `som`.
 */
export function termOf(word: string): string {
  const simple = simpleTermOf(word)
  const lemma = endings.has(simple) ? undefined : compoundLemma(word)
  return lemma === undefined ? simple : marked(lemma)
}

/** The term of a word that is no compound, or of a compound whose last word is regular. */
export function simpleTermOf(word: string): string {
  return danishGrammar.has(word) ? word : marked(irregular.get(word) ?? unmelted(word) ?? word)
}

function marked(lemma: string): string {
  const term = stem(lemma)
  return danishGrammar.has(term) && term !== lemma ? term + NOT_GRAMMAR : term
}

const SHORTEST_HEAD = 4

/**
 * The lemma of a compound whose last word is inflected in a way that the stemmer cannot undo: `hjælpemiddel` for
 * `hjælpemidler`. The last word decides; nothing when that is regular, or the word no compound.
 */
function compoundLemma(word: string): string | undefined {
  for (let at = 3; at <= word.length - SHORTEST_HEAD; at++) {
    const head = irregular.get(word.slice(at))
    if (head !== undefined && isBeginning(word.slice(0, at))) return word.slice(0, at) + head
  }
  return undefined
}

/** One word that may begin a compound, or two; inside a longer compound any word may take the linking s. */
function isBeginning(form: string): boolean {
  return (
    isOneBeginning(form) ||
    Array.from(form).some((_, at) => at >= 3 && isOneBeginning(form.slice(0, at)) && isOneBeginning(form.slice(at)))
  )
}

function isOneBeginning(form: string): boolean {
  return beginnings.has(form) || (form.endsWith('s') && beginnings.has(form.slice(0, -1)))
}

const SHORTEST_ROOT = 3

/**
 * The verb behind the name of an action, as `flyt` for `flytning` and `betal` for `udbetaling`'s own `betaling`.
 *
 * @param term as `termOf` gives it
 */
export function actionOf(term: string): string | undefined {
  const roots = [/ing$/, /ning$/].filter((ending) => ending.test(term)).map((ending) => term.replace(ending, ''))
  return roots.find((root) => root.length >= SHORTEST_ROOT && endings.has(root))
}

const MELTED = /^(.+)([øæ])(ns?|rs?|rnes?|ts?)$/

/**
 * The lemma of a form in which an ending melted with the last vowel when it was folded: `nabo` for `nabøn`, which is
 * `naboen`. Nothing for words that end so by themselves, as `køn`.
 */
function unmelted(word: string): string | undefined {
  const [, root = '', letter] = MELTED.exec(word) ?? []
  if (root === '' || endings.has(stem(word))) return undefined
  const lemma = root + (letter === 'ø' ? 'o' : 'a')
  return isKnownEnd(lemma) ? lemma : undefined
}

function isKnownEnd(word: string): boolean {
  if (endings.has(stem(word))) return true
  return Array.from(word).some((_, at) => beginnings.has(word.slice(0, at)) && endings.has(stem(word.slice(at))))
}

/** The term of a form that may begin a compound. */
export function beginningTerm(form: string): string | undefined {
  const lemma = beginnings.get(form)
  return lemma === undefined ? undefined : marked(irregular.get(lemma) ?? lemma)
}

/** Whether a word, inflected or not, may end a compound: it is then a word by itself. */
export function isWord(word: string): boolean {
  return word.length >= 3 && endings.has(simpleTermOf(word).replace(NOT_GRAMMAR, ''))
}
