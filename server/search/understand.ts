import { partsOf } from '../danish/compounds.ts'
import { danishGrammar, englishGrammar, negations } from '../danish/grammar-words.ts'
import { deniedWords } from '../danish/denied.ts'
import { actionOf, termOf } from '../danish/lexicon.ts'
import type { Synonyms } from '../danish/synonyms.ts'
import { askedWords } from './asked-words.ts'
import type { Collection } from './collection.ts'
import { tellingWords } from './learned.ts'

/** A word of the question with every term under which it may be found. */
export interface AskedWord {
  readonly word: string
  /** 1, and less for words of grammar and for what is denied; the options' weights hold it. */
  readonly worth: number
  readonly options: readonly Option[]
}

export interface Option {
  readonly term: string
  /** How much finding it is worth, 0 … 1.2, against finding the word itself. */
  readonly weight: number
  readonly how: How
  /** The word of the knowledge that it comes from, when that is another than the one asked. */
  readonly through?: string
}

export type How = 'word' | 'part' | 'joined' | 'spelling' | 'unfinished' | 'synonym'

export interface Understanding {
  readonly words: readonly AskedWord[]
  /** The terms of the words as they were asked, in their order: for pairs. */
  readonly order: readonly string[]
  /** Every term once, with the most that it is worth. */
  readonly weights: ReadonlyMap<string, number>
  /** The words by which a question is known again. */
  readonly telling: string
}

/** What finding a word counts, by how it was found; chosen on the development queries. */
const PART = 0.5
const PART_OF_UNKNOWN = 0.8
const SYNONYM = 0.2
/** What means the same as words that the knowledge has not. */
const SYNONYM_OF_UNKNOWN = 0.9
const SPELLED = 0.9
const SPELLED_SECOND = 0.3
const PER_SLIP = 0.2
const UNFINISHED = 1.2
/** Costly steps are taken for so many words of one question. */
const MOST_SPELLED = 8
const MOST_SPELLINGS = 3
const MOST_ENDINGS = 8

interface Ground {
  readonly collection: Collection
  readonly synonyms: Synonyms
}

export function understand(ground: Ground, q: string, isUnfinished: boolean): Understanding {
  const words = askedWords(q)
  let spelled = 0
  const hasTelling = words.some((word) => !isGrammar(word))
  const asked = words.map((word, at) => {
    const isLast = isUnfinished && at === words.length - 1
    if (isUnfinished && !isLast && hasTelling && isGrammar(word)) return { word, options: [] }
    const known = optionsOfWord(ground.collection, word)
    const endings = isLast ? endingsOf(ground.collection, word) : []
    const isFound = known.some(({ how }) => how === 'word') || isWholeCompound(ground.collection, known)
    const spellings = isFound || isLast || spelled++ >= MOST_SPELLED ? [] : spellingsOf(ground.collection, word)
    return { word, options: [...known, ...endings, ...spellings] }
  })
  const order = words.map(termOf)
  const setAside = deniedWords(q)
  const worth = words.map((word, at) =>
    setAside[at] ? SET_ASIDE : worthOf(word, words.slice(Math.max(0, at - REACH_OF_NOT), at)),
  )
  const joined = joinedOptions(ground.collection, words)
  const synonyms = synonymOptions(ground, order)
  const full = asked.map(({ word, options }, at) => ({
    word,
    worth: worth[at] ?? 1,
    options: [...options, ...(joined.get(at) ?? []), ...(synonyms.get(at) ?? [])].map((option) => ({
      ...option,
      weight: option.weight * (worth[at] ?? 1),
    })),
  }))
  return { words: full, order, weights: weightsOf(full), telling: tellingWords(q) }
}

/** Passed over while someone types: they tell little, and stand in nearly every article. */
function isGrammar(word: string): boolean {
  return danishGrammar.has(word) || englishGrammar.has(word)
}

const DANISH_GRAMMAR = 0.7
const ENGLISH_GRAMMAR = 0.5
const DENIED = 0.7
/** "Not A, but B": A is nearly left out. */
const SET_ASIDE = 0.2
const REACH_OF_NOT = 2

/** Words of grammar tell little, and what stands just after a "not" is rarely what is asked for. */
function worthOf(word: string, before: readonly string[]): number {
  const grammar = danishGrammar.has(word) ? DANISH_GRAMMAR : englishGrammar.has(word) ? ENGLISH_GRAMMAR : 1
  return before.some((one) => negations.has(one)) ? grammar * DENIED : grammar
}

function optionsOfWord(collection: Collection, word: string): Option[] {
  const term = termOf(word)
  const isKnown = collection.isWord(word) || collection.use(term).holders > 0
  const action = actionOf(term)
  const lexical = action === undefined ? partsOf(word) : [...partsOf(word), action]
  const parts = isKnown || lexical.length > 0 ? lexical : ownPartsOf(collection, word)
  const whole: Option[] = isKnown ? [{ term, weight: 1, how: 'word' }] : []
  return [
    ...whole,
    ...parts.map((part): Option => ({ term: part, weight: isKnown ? PART : PART_OF_UNKNOWN, how: 'part' })),
  ]
}

const SHORTEST_OWN_PART = 4

/** The parts of a compound of words that the lexicon has not but the knowledge has: `septiktank` and `tømning`. */
function ownPartsOf(collection: Collection, word: string): string[] {
  for (let at = word.length - SHORTEST_OWN_PART; at >= SHORTEST_OWN_PART; at--) {
    const [first, rest] = [word.slice(0, at), word.slice(at)]
    const beginning = [first, first.replace(/[se]$/, '')].find((one) => collection.isWord(one))
    if (beginning !== undefined && collection.isWord(rest)) return [...new Set([beginning, rest].map(termOf))]
  }
  return []
}

function isWholeCompound(collection: Collection, options: readonly Option[]): boolean {
  return options.length > 0 && options.every(({ term }) => collection.use(term).holders > 0)
}

function endingsOf(collection: Collection, letters: string): Option[] {
  const words = collection.beginningWith(letters, MOST_ENDINGS)
  const weight = UNFINISHED / Math.sqrt(Math.max(1, words.length))
  return words.flatMap((through) => [
    { term: termOf(through), weight: through === letters ? 1 : weight, how: 'unfinished', through } satisfies Option,
    ...partsOf(through).map((term): Option => ({ term, weight: weight * PART * PART, how: 'unfinished', through })),
  ])
}

function spellingsOf(collection: Collection, word: string): Option[] {
  return collection.spelledLike(word, MOST_SPELLINGS).flatMap(({ word: through, slips }, at) => {
    const weight = (at === 0 ? SPELLED : SPELLED_SECOND) * (1 - PER_SLIP * slips)
    return [
      { term: termOf(through), weight, how: 'spelling', through } satisfies Option,
      ...partsOf(through).map((term): Option => ({ term, weight: weight * PART, how: 'spelling', through })),
    ]
  })
}

const SHORTEST_JOINED = 3
const LINKS = ['', 's', 'e']

/** A compound that was written in two words: `sygedag penge`. */
function joinedOptions(collection: Collection, words: readonly string[]): Map<number, Option[]> {
  const found = new Map<number, Option[]>()
  words.slice(1).forEach((second, at) => {
    const first = words[at] ?? ''
    if (first.length < SHORTEST_JOINED || second.length < SHORTEST_JOINED) return
    for (const through of LINKS.map((link) => first + link + second).filter((one) => collection.isWord(one))) {
      const option: Option = { term: termOf(through), weight: 1, how: 'joined', through }
      for (const place of [at, at + 1]) found.set(place, [...(found.get(place) ?? []), option])
    }
  })
  return found
}

/** What means the same as some of the words, for each of these words. */
function synonymOptions({ synonyms, collection }: Ground, order: readonly string[]): Map<number, Option[]> {
  const found = new Map<number, Option[]>()
  for (const { from, to, others } of synonyms.find(order)) {
    const isKnown = order.slice(from, to).every((term) => collection.use(term).holders > 0)
    const worth = isKnown ? SYNONYM : SYNONYM_OF_UNKNOWN
    const options = others.flatMap(({ phrase, terms }) =>
      terms.map((term): Option => ({ term, weight: worth / Math.sqrt(terms.length), how: 'synonym', through: phrase })),
    )
    for (let at = from; at < to; at++) found.set(at, [...(found.get(at) ?? []), ...options])
  }
  return found
}

function weightsOf(words: readonly AskedWord[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { term, weight } of words.flatMap(({ options }) => options)) {
    weights.set(term, Math.max(weight, weights.get(term) ?? 0))
  }
  return weights
}
