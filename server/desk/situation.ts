import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Shelf } from '../articles/shelf.ts'
import type { Article } from '../contract/article.ts'
import type { AlsoAsked, Checklist, Situation } from '../contract/situation.ts'
import type { AskedWith } from '../measures/asked-together.ts'

/** What goes with an article in the citizen's life, as the shelf and the log have it. */
export interface Situations {
  /** Its life events' checklists, the most fitting first, and what is also asked; null where there is no such article. */
  of(article: string, today: string): Promise<Situation | null>
}

interface Ports {
  readonly shelf: () => Shelf
  readonly alsoAsked: (article: string) => readonly AskedWith[]
}

export function createSituations({ shelf, alsoAsked }: Ports): Situations {
  const places = new WeakMap<Shelf, Promise<Places>>()

  function placesOn(current: Shelf, today: string): Promise<Places> {
    const found = places.get(current) ?? findPlaces(current, today)
    places.set(current, found)
    return found
  }

  return {
    async of(id, today) {
      const current = shelf()
      const article = current.read(id, today)
      if (article === null) return null
      const codes = fittingFirst(article, (await placesOn(current, today)).get(id) ?? [])
      return {
        lifeEvents: codes.flatMap((code) => checklistOf(current, code, today)),
        alsoAsked: alsoAsked(id).flatMap((asked) => titled(current, asked)),
      }
    },
  }
}

/** Where an article stands in a checklist; `at` counts from 0. */
interface Place {
  readonly code: string
  readonly at: number
}
type Places = ReadonlyMap<string, readonly Place[]>

/** One life event a turn: on a new shelf its articles must first be made ready, which takes some tens of milliseconds. */
async function findPlaces(shelf: Shelf, today: string): Promise<Places> {
  const places = new Map<string, Place[]>()
  for (const { code } of shelf.lifeEvents()) {
    shelf.lifeEvent(code, today)?.steps.forEach(({ article }, at) => {
      places.set(article, [...(places.get(article) ?? []), { code, at }])
    })
    await nextTurn()
  }
  return places
}

/** What the article's author named comes first, in the author's order; then where it stands early in the list. */
function fittingFirst({ lifeEvents }: Article, places: readonly Place[]): string[] {
  const isListed = (code: string): boolean => places.some((place) => place.code === code)
  const named = lifeEvents.map(({ code }) => code)
  const listed = places.toSorted((a, b) => a.at - b.at).map(({ code }) => code)
  return [...new Set([...named.filter(isListed), ...listed, ...named])]
}

function checklistOf(shelf: Shelf, code: string, today: string): Checklist[] {
  const event = shelf.lifeEvent(code, today)
  if (event === null) return []
  const { name, title } = event
  const steps = event.steps.map(({ article, ask, title: about, isStraks }) => ({
    article,
    ask,
    title: about,
    isStraks,
  }))
  return [{ code, name, title, steps }]
}

function titled(shelf: Shelf, { article, times }: AskedWith): AlsoAsked[] {
  const title = shelf.titleOf(article)
  return title === undefined ? [] : [{ article, title, times }]
}
