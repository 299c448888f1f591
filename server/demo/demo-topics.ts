import type { AskedArticle } from '../articles/shelf.ts'
import { ownShare, type Chance } from './demo-chance.ts'

/** What citizens ask about, and what they ask about after it. */
export interface DemoTopics {
  /** What a citizen comes to an employee of the department with. */
  first(department: string, chance: Chance): AskedArticle | undefined
  /** What the same citizen probably asks besides. */
  next(asked: AskedArticle, chance: Chance): AskedArticle | undefined
}

/** Whoever asks more than once has one thing going on in their life, mostly. */
const OF_THE_SITUATION = 0.8
const OF_OWN_FIELD = 0.75
/** A few topics make most of the calls: about as the one in a list of so many. */
const SKEW = 3

type Weighed = readonly (readonly [AskedArticle, number])[]

/** @param situations the articles of each life event's checklist, in its order */
export function createTopics(
  articles: readonly AskedArticle[],
  situations: readonly (readonly string[])[],
): DemoTopics {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const all: Weighed = articles.map((article) => [article, weightOf(article, situations)])
  const ofField = Map.groupBy(all, ([{ department }]) => department)

  function draw(from: Weighed, chance: Chance): AskedArticle | undefined {
    return from.length === 0 ? undefined : chance.weighed(from)
  }

  function field(department: string | null, chance: Chance): AskedArticle | undefined {
    const own = ofField.get(department) ?? []
    return draw(own.length > 0 && chance.isIn(OF_OWN_FIELD) ? own : all, chance)
  }

  return {
    first: field,
    next(asked, chance) {
      const around = situations.flatMap((situation) => neighboursIn(situation, asked.id))
      const known = around.flatMap(([id, weight]) => {
        const article = byId.get(id)
        return article ? [[article, weight] as const] : []
      })
      return known.length > 0 && chance.isIn(OF_THE_SITUATION) ? draw(known, chance) : field(asked.department, chance)
    },
  }
}

/** What stands in the checklists of several life events is asked about most. */
function weightOf({ id }: AskedArticle, situations: readonly (readonly string[])[]): number {
  const many = situations.filter((situation) => situation.includes(id)).length
  return (1 + many) / (0.05 + ownShare(id)) ** SKEW
}

/** The next steps of a checklist are likelier than the far ones. */
function neighboursIn(situation: readonly string[], id: string): (readonly [string, number])[] {
  const at = situation.indexOf(id)
  if (at < 0) return []
  return situation.flatMap((other, place) => (place === at ? [] : [[other, 1 / Math.abs(place - at)] as const]))
}
