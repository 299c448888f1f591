import lunr from 'lunr'
import type { SearchDocument } from '../articles/searcher.ts'
import { createSpelling, firstOf, hashOf, type Spelling } from '../danish/spelling.ts'
import { analyse, type WordTerms } from './analyse.ts'
import { tellingWords } from './learned.ts'
import { createPairs, type Pairs } from './pairs.ts'
import { fields, type Field } from './weights.ts'

/**
 * An index over some articles that never changes. lunr collects which term stands in which field of which article, and
 * how often; that is read once into flat arrays, from which searching is many times faster than through lunr's objects.
 */
export interface Segment {
  readonly ids: readonly string[]
  readonly trust: Float32Array
  /** Whether nobody has written how an article is asked for, so that only its text can be found. */
  isPlain(at: number): boolean
  /** The articles that hold a term; undefined when none does. */
  postings(term: string): Postings | undefined
  readonly pairs: Pairs
  /** Whether somebody wrote that the article is asked for with just these telling words. */
  isAskedAs(at: number, telling: string): boolean
  /** The weighted number of words of each article. */
  readonly lengths: Float32Array
  /** The raw words, sorted, with how often they stand in the segment. */
  readonly words: readonly string[]
  readonly wordCounts: Uint32Array
  readonly spelling: Spelling
  /** The sections of an article, in order of the text. */
  sections(at: number): readonly SectionTerms[]
}

export interface Postings {
  /** Places in `ids`, rising. */
  readonly articles: Uint32Array
  /** How often, weighted by field. */
  readonly counts: Float32Array
  /** The fields in which the term stands, as bits. */
  readonly fields: Uint8Array
  /** The sum of `counts`. */
  readonly total: number
}

export interface SectionTerms {
  readonly code: string
  holds(term: string): boolean
}

/** What lunr's types leave out: how often a term stands in a field, by `field/reference`. */
interface OpenBuilder {
  readonly fieldTermFrequencies: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const PARTS = 'Parts'

export function buildSegment(documents: readonly SearchDocument[]): Segment {
  return segmentOf(documents, collect(documents))
}

/** What is read from the articles once, and all that is kept of them. */
interface Collected {
  readonly builder: OpenBuilder
  readonly pairs: Pairs
  /** Hashes of the telling words of each article's title, phrasings and keywords, sorted. */
  readonly phrasings: readonly Uint32Array[]
  readonly sections: readonly (readonly SectionTerms[])[]
  /** How often each raw word stands in them. */
  readonly counts: ReadonlyMap<string, number>
}

function collect(documents: readonly SearchDocument[]): Collected {
  const analysed = new Map<string, WordTerms>()
  const counts = new Map<string, number>()
  const termsOf = (text: string): WordTerms[] => {
    const found = analyse(text, analysed)
    for (const { word } of found) counts.set(word, (counts.get(word) ?? 0) + 1)
    return found
  }
  const builder = new lunr.Builder()
  // The terms are made already: lunr need not make tokens of them.
  builder.tokenizer = ((terms: string[]) => terms) as unknown as typeof lunr.tokenizer
  builder.ref('at')
  for (const { name } of fields) [name, name + PARTS].forEach((field) => builder.field(field))
  const pairs = createPairs()
  const sections = documents.map((document, at) => {
    const title = termsOf(document.title)
    const asked = document.also.map(termsOf)
    const said = document.sections.map(({ code, heading, text }) => ({ code, terms: termsOf(`${heading}\n${text}`) }))
    for (const one of [title, ...asked]) pairs.add(one, at)
    const text = said.flatMap(({ terms }) => terms)
    builder.add({
      at,
      ...tokensOf('named', [...title, ...document.keywords.flatMap(termsOf)]),
      ...tokensOf('asked', isPlain(document) ? text : asked.flat()),
      ...tokensOf('hinted', document.hints.flatMap(termsOf)),
      ...tokensOf('said', text),
    })
    return said.map(({ code, terms }) => sectionOf(code, terms))
  })
  return {
    builder: builder as unknown as OpenBuilder,
    pairs: pairs.flat(),
    phrasings: documents.map(phrasingsOf),
    sections,
    counts,
  }
}

/** A function of its own: what its closures keep alive must not be lunr's objects, ten times the size of the arrays. */
function segmentOf(documents: readonly SearchDocument[], collected: Collected): Segment {
  const { builder, pairs, phrasings, sections, counts } = collected
  const words = [...counts.keys()].toSorted()
  return {
    ids: documents.map((document) => document.id),
    trust: Float32Array.from(documents, (document) => document.trust),
    isPlain: isOneOf(Uint8Array.from(documents, (document) => Number(isPlain(document)))),
    ...flatten(builder, documents.length),
    pairs,
    isAskedAs: isAmong(phrasings),
    words,
    wordCounts: Uint32Array.from(words, (word) => counts.get(word) ?? 0),
    spelling: createSpelling(words),
    sections: placed(sections),
  }
}

function isOneOf(flags: Uint8Array): (at: number) => boolean {
  return (at) => flags[at] === 1
}

function phrasingsOf({ title, also, keywords }: SearchDocument): Uint32Array {
  return Uint32Array.from(new Set([title, ...also, ...keywords].map(tellingWords).map(hashOf))).toSorted()
}

function isAmong(phrasings: readonly Uint32Array[]): Segment['isAskedAs'] {
  return (at, telling) => {
    const hashes = phrasings[at] ?? new Uint32Array(0)
    const hash = hashOf(telling)
    return hashes[firstOf(hashes, hash)] === hash
  }
}

function placed<T>(lists: readonly (readonly T[])[]): (at: number) => readonly T[] {
  return (at) => lists[at] ?? []
}

/** Ordinary Markdown: nobody has written how it is asked for, so its text must do. */
function isPlain({ also, keywords, hints }: SearchDocument): boolean {
  return also.length + keywords.length + hints.length === 0
}

function tokensOf(field: Field, terms: readonly WordTerms[]): Record<string, string[]> {
  return { [field]: terms.map(({ term }) => term), [field + PARTS]: terms.flatMap(({ parts }) => parts) }
}

function sectionOf(code: string, terms: readonly WordTerms[]): SectionTerms {
  const hashes = Uint32Array.from(new Set(terms.flatMap(({ term, parts }) => [term, ...parts]).map(hashOf))).toSorted()
  return {
    code,
    holds(term) {
      const hash = hashOf(term)
      return hashes[firstOf(hashes, hash)] === hash
    },
  }
}

/** One article's count of a term, weighted, and where it stands. */
interface Held {
  count: number
  bits: number
}

function flatten(builder: OpenBuilder, size: number): Pick<Segment, 'postings' | 'lengths'> {
  const byTerm = new Map<string, { at: number; held: Held }[]>()
  const lengths = new Float32Array(size)
  let entries = 0
  for (let at = 0; at < size; at++) {
    for (const [term, held] of heldBy(builder, at)) {
      const list = byTerm.get(term)
      if (list) list.push({ at, held })
      else byTerm.set(term, [{ at, held }])
      lengths[at] = (lengths[at] ?? 0) + held.count
      entries++
    }
  }
  return { lengths, postings: flatPostings(byTerm, entries) }
}

function heldBy(builder: OpenBuilder, at: number): Map<string, Held> {
  const held = new Map<string, Held>()
  fields.forEach(({ name, weight, partWeight }, bit) => {
    for (const [term, often] of Object.entries(builder.fieldTermFrequencies[`${name}/${at}`] ?? {})) {
      const own = held.get(term) ?? { count: 0, bits: 0 }
      held.set(term, { count: own.count + weight * often, bits: own.bits | (1 << bit) })
    }
    for (const [term, often] of Object.entries(builder.fieldTermFrequencies[`${name + PARTS}/${at}`] ?? {})) {
      const own = held.get(term) ?? { count: 0, bits: 0 }
      held.set(term, { count: own.count + partWeight * often, bits: own.bits })
    }
  })
  return held
}

function flatPostings(
  byTerm: ReadonlyMap<string, readonly { at: number; held: Held }[]>,
  entries: number,
): Segment['postings'] {
  const articles = new Uint32Array(entries)
  const counts = new Float32Array(entries)
  const bits = new Uint8Array(entries)
  const starts = new Uint32Array(byTerm.size + 1)
  const totals = new Float32Array(byTerm.size)
  const numbers = new Map<string, number>()
  let next = 0
  for (const [term, list] of byTerm) {
    const number = numbers.size
    numbers.set(term, number)
    starts[number] = next
    for (const { at, held } of list) {
      articles[next] = at
      counts[next] = held.count
      bits[next] = held.bits
      totals[number] = (totals[number] ?? 0) + held.count
      next++
    }
    starts[number + 1] = next
  }
  return (term) => {
    const number = numbers.get(term)
    if (number === undefined) return undefined
    const [from, to] = [starts[number] ?? 0, starts[number + 1] ?? 0]
    return {
      articles: articles.subarray(from, to),
      counts: counts.subarray(from, to),
      fields: bits.subarray(from, to),
      total: totals[number] ?? 0,
    }
  }
}
