import { danishGrammar } from '../../server/danish/grammar-words.ts'
import { createChance } from './chance.ts'
import { createCoiner } from './coin-words.ts'

export interface HardQuestion {
  readonly name: string
  readonly q: string
}

const LONGEST_QUERY = 2000

/** Questions that a slow search would stumble over. */
export function hardQuestions(ordinary: readonly string[]): HardQuestion[] {
  const chance = createChance(1901)
  const coin = createCoiner(chance)
  const coined = Array.from({ length: 400 }, coin)
  const prose = ordinary.join(' ').slice(0, LONGEST_QUERY)
  const words = [
    ...new Set(
      ordinary
        .join(' ')
        .toLowerCase()
        .match(/\p{L}{4,}/gu),
    ),
  ]
  return [
    { name: '2,000 letters in one word', q: coined.join('').slice(0, LONGEST_QUERY) },
    { name: '2,000 letters of prose', q: prose },
    { name: 'the same, every word misspelled', q: prose.replace(/\p{L}{4,}/gu, misspelled) },
    { name: '`aaaa…`, 2,000 letters', q: 'a'.repeat(LONGEST_QUERY) },
    { name: '200 words', q: chance.shuffle(words).slice(0, 200).join(' ') },
    { name: '60 unknown compounds', q: coined.slice(0, 60).join(' ') },
    { name: '60 unknown compounds, misspelled', q: coined.slice(0, 60).map(misspelled).join(' ') },
    { name: 'only words of grammar', q: [...danishGrammar].join(' ') },
  ]
}

/** Two letters swapped and one left out. */
function misspelled(word: string): string {
  const [first = '', second = '', third = '', ...rest] = Array.from(word)
  return [first, third, second, ...rest.toSpliced(Math.floor(rest.length / 2), 1)].join('')
}
