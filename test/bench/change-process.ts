import { setTimeout as wait } from 'node:timers/promises'
import type { Searcher, SearchMaterial } from '../../server/articles/searcher.ts'
import { createLunrSearcher } from '../../server/search/create-lunr-searcher.ts'
import { answerEach } from './answer-each.ts'
import { readMaterial } from './read-material.ts'

export interface ChangeFigures {
  /** Until the first material could be searched. */
  readonly startSeconds: number
  /** Milliseconds until a search found each changed article. */
  readonly changes: readonly number[]
  /** Whether time was up before the last one was found. */
  readonly isCut: boolean
}

const [size = '', budgetSeconds = ''] = process.argv.slice(2)
const CHANGES = 20
const LIMIT = 6

/** With digits, so that a word is found by itself alone, not by its parts or as another's misspelling. */
const newWord = (at: number): string => `sag${20_260_000 + at}`

answerEach(async (): Promise<ChangeFigures> => {
  let material = await readMaterial(Number(size))
  const searcher = createLunrSearcher()
  const start = performance.now()
  await searcher.replace(material)
  const ready = performance.now()
  const changes: number[] = []
  let isCut = false
  while (changes.length < CHANGES && !isCut) {
    const at = changes.length
    material = withWord(material, at, newWord(at))
    const began = performance.now()
    const left = Number(budgetSeconds) * 1000 - (began - ready)
    isCut = await Promise.race([untilFound(searcher, material, newWord(at)).then(() => false), wait(left, true)])
    changes.push(performance.now() - began)
  }
  return { startSeconds: (ready - start) / 1000, changes, isCut }
})

/** The same material with a word more in one article; all other articles are the same objects. */
function withWord({ documents, ...rest }: SearchMaterial, at: number, word: string): SearchMaterial {
  const section = { code: 'spoken', heading: 'Sig til borgeren', text: `Det her handler om ${word}.` }
  const changed = documents.map((one, place) => (place === at ? { ...one, sections: [...one.sections, section] } : one))
  return { ...rest, documents: changed }
}

async function untilFound(searcher: Searcher, material: SearchMaterial, word: string): Promise<void> {
  await searcher.replace(material)
  for (;;) {
    const { hits } = await searcher.ask({ q: word, limit: LIMIT, isUnfinished: false })
    if (hits.length > 0) return
  }
}
