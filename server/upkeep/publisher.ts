import { createHash } from 'node:crypto'
import type { SourceArticle } from '../articles/compile-article.ts'
import type { Knowledge } from '../articles/compile-knowledge.ts'
import type { Revisions, RevisionText } from '../articles/revisions.ts'
import type { Clock } from '../contacts/clock.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import type { SearchDocument, Searcher } from '../articles/searcher.ts'
import { documentOf } from './search-document.ts'
import { createShelf, publishedArticles, type Shelf } from '../articles/shelf.ts'

/** Brings changed knowledge to the desk: remembers its texts, makes them searchable, then puts them on the shelf. */
export interface Publisher {
  /** One after the other: the last one given is the one that stays. */
  publish(knowledge: Knowledge): Promise<void>
  /** @throws before the first publication */
  shelf(): Shelf
  onPublished(listener: (shelf: Shelf) => void): void
}

export function createPublisher(ports: { revisions: Revisions; searcher: Searcher; clock: Clock }): Publisher {
  const listeners: ((shelf: Shelf) => void)[] = []
  let shelf: Shelf | undefined
  let line: Promise<void> = Promise.resolve()
  let revisions: ReadonlyMap<string, number> = new Map()
  let published = new Set<SourceArticle>()
  const documentFor = createDocumentMemory()

  async function publishNow(knowledge: Knowledge): Promise<void> {
    const articles = publishedArticles(knowledge)
    const today = copenhagenDay(ports.clock.now())
    const changed = articles.filter((article) => !published.has(article))
    const remembered = await ports.revisions.remember(changed.map(textOf), ports.clock.now().toISOString())
    revisions = new Map([...revisions, ...remembered])
    const { synonyms, outside } = knowledge
    await ports.searcher.replace({ documents: articles.map((one) => documentFor(one, today)), synonyms, outside })
    published = new Set(articles)
    shelf = createShelf(knowledge, revisions)
    for (const listener of listeners) listener(shelf)
  }

  return {
    publish(knowledge) {
      const done = line.then(() => publishNow(knowledge))
      line = done.catch(() => undefined)
      return done
    },
    shelf() {
      if (shelf === undefined) throw new Error('nothing has been published yet')
      return shelf
    },
    onPublished: (listener) => void listeners.push(listener),
  }
}

/** The same document for the same article on the same day, so that the searcher sees at a glance what has changed. */
function createDocumentMemory(): (source: SourceArticle, today: string) => SearchDocument {
  let known = new WeakMap<SourceArticle, SearchDocument>()
  let knownOn = ''
  return (source, today) => {
    if (today !== knownOn) known = new WeakMap()
    knownOn = today
    const document = known.get(source) ?? documentOf(source, today)
    known.set(source, document)
    return document
  }
}

function textOf(source: SourceArticle): RevisionText {
  const sections = Object.fromEntries(source.sections.map((section) => [section.code, section.markdown]))
  const hash = createHash('sha256')
    .update(JSON.stringify([source.text, sections]))
    .digest('hex')
  return { article: source.id, hash, title: source.front.title, text: source.text, sections }
}
