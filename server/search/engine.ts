import type {
  Found,
  OutsideGroup,
  SearchDocument,
  SearchMaterial,
  SearchQuestion,
  SettledUse,
} from '../articles/searcher.ts'
import { createSynonyms, type SynonymGroup } from '../danish/synonyms.ts'
import { createCollection, type Collection } from './collection.ts'
import { confidenceOf, isClose } from './confidence.ts'
import { createLearned } from './learned.ts'
import { bestSection } from './passages.ts'
import { rankArticles, tellingOf, type Candidate } from './rank.ts'
import { understand, type Understanding } from './understand.ts'
import { answeredFrom } from './weights.ts'

/** An index over the knowledge. Asking is synchronous and touches nothing outside. */
export interface Engine {
  ask(question: SearchQuestion): Found
  /** Everything that `ask` goes by. */
  examine(q: string, isUnfinished: boolean): Examined
  /** What is asked after this sees the change. */
  change(change: Change): void
  learn(uses: readonly SettledUse[]): void
}

export interface Change {
  /** New articles and new texts of old ones. */
  readonly added: readonly SearchDocument[]
  readonly removed: readonly string[]
  readonly synonyms: readonly SynonymGroup[]
}

export interface Examined {
  readonly asked: Understanding
  /** Articles, best first. */
  readonly candidates: readonly Candidate[]
  /** The group of the outside that is most like the question. */
  readonly outside: { readonly name: string; readonly candidate: Candidate } | null
  readonly confidence: number
  readonly collection: Collection
}

/** What the guard put in the place of personal data is nothing that was asked. */
const MASKED = /\[(?:cpr|telefon|e-mail|navn)\]/g

export function createEngine({ documents, synonyms: groups, outside }: SearchMaterial): Engine {
  const outsideNames = new Map(outside.map((group, at) => [outsideId(at), group.name]))
  const collection = createCollection([...documents, ...outside.map(outsideDocument)])
  let synonyms = createSynonyms(groups)
  const tellingWords = new Map<string, string>()
  let learned = createLearned([])

  function examine(q: string, isUnfinished: boolean): Examined {
    const asked = understand({ collection, synonyms }, q.replace(MASKED, ' '), isUnfinished)
    const all = rankArticles(collection, asked, { learned, isUnfinished })
    const candidates = all.filter(({ article }) => !outsideNames.has(article))
    const other = all.find(({ article }) => outsideNames.has(article))
    const group = other && { name: outsideNames.get(other.article) ?? '', candidate: other }
    const confidence = confidenceOf(asked, candidates, other)
    return { asked, candidates, outside: group ?? null, confidence, collection }
  }

  return {
    examine,

    ask({ q, limit, isUnfinished }) {
      const { asked, candidates, outside: nearest, confidence } = examine(q, isUnfinished)
      const answered = confidence >= answeredFrom
      const telling = isUnfinished ? new Map<string, number>() : tellingTerms(collection, asked)
      const hits = candidates.slice(0, limit).map(({ article, part, at, score }) => ({
        article,
        score,
        section: bestSection(part.segment.sections(at), telling),
      }))
      const isOutside = !answered && nearest !== null && nearest.candidate.score > (candidates[0]?.score ?? 0)
      return { answered, confidence, isClose: isClose(candidates), hits, outside: isOutside ? nearest.name : null }
    },

    change({ added, removed, synonyms: changed }) {
      collection.change(added, removed)
      synonyms = createSynonyms(changed)
    },

    learn(uses) {
      learned = createLearned(uses, tellingWords)
    },
  }
}

/** How much each term of a question tells, less where it is only another word for what was asked. */
export function tellingTerms(collection: Collection, asked: Understanding): Map<string, number> {
  return new Map(
    [...asked.weights].map(([term, weight]) => [
      term,
      weight * tellingOf(collection.size, collection.use(term).holders),
    ]),
  )
}

/** No article's id holds a space. */
function outsideId(at: number): string {
  return `outside ${at}`
}

/** Without its name: what a group is called must not weigh as much as an article's title. */
function outsideDocument({ asked }: OutsideGroup, at: number): SearchDocument {
  return { id: outsideId(at), title: '', also: asked, keywords: [], hints: [], sections: [], trust: 1 }
}
