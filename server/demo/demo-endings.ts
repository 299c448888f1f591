import type { AskedArticle } from '../articles/shelf.ts'
import { ownShare, type Chance } from './demo-chance.ts'

/** What decides how an invented question ends. */
export interface Asked {
  readonly article: AskedArticle | undefined
  readonly department: string
  readonly employee: string
  readonly channel: string
  /** 0 at the beginning of the period, 1 at its end. */
  readonly progress: number
  /** On a day when a system of the state does not work. */
  readonly isSystemDown: boolean
}

export interface Ending {
  readonly outcome: string
  readonly reason: string | null
}

/** Of what the desk can settle, how much it does, by whose field it is. */
const SETTLED: Readonly<Record<string, number>> = {
  borgerservice: 0.86,
  'kultur-og-fritid': 0.84,
  'miljoe-og-teknik': 0.74,
  'boern-og-unge': 0.77,
  'skat-og-oekonomi': 0.7,
  'social-og-sundhed': 0.62,
  beskaeftigelse: 0.56,
}
const SETTLED_ELSEWHERE = 0.7

const NOT_SETTLED: readonly (readonly [Ending, number])[] = [
  [{ outcome: 'transferred', reason: 'needs-caseworker' }, 5],
  [{ outcome: 'transferred', reason: 'no-mandate' }, 3],
  [{ outcome: 'callback', reason: 'needs-caseworker' }, 4],
  [{ outcome: 'callback', reason: 'citizen-wish' }, 1],
  [{ outcome: 'case', reason: 'needs-caseworker' }, 3],
  [{ outcome: 'returns', reason: 'needs-documents' }, 4],
  [{ outcome: 'no-answer', reason: 'knowledge-unclear' }, 2],
  [{ outcome: 'no-answer', reason: 'knowledge-missing' }, 1],
  [{ outcome: 'callback', reason: 'system-down' }, 0.4],
]
const SYSTEM_DOWN: readonly (readonly [Ending, number])[] = [
  [{ outcome: 'returns', reason: 'system-down' }, 3],
  [{ outcome: 'callback', reason: 'system-down' }, 2],
]
const NOT_KNOWN: readonly (readonly [Ending, number])[] = [
  [{ outcome: 'no-answer', reason: 'knowledge-missing' }, 6],
  [{ outcome: 'transferred', reason: 'knowledge-missing' }, 2],
  [{ outcome: 'callback', reason: 'knowledge-missing' }, 1],
]
const NOT_STRAKS: readonly (readonly [Ending, number])[] = [
  [{ outcome: 'case', reason: 'needs-caseworker' }, 6],
  [{ outcome: 'transferred', reason: 'needs-caseworker' }, 2],
  [{ outcome: 'callback', reason: 'needs-caseworker' }, 2],
  [{ outcome: 'returns', reason: 'needs-documents' }, 2],
  [settled('resolved'), 4],
]

/** How a question ends: by its field and its topic, who answers on which channel, and a little better as time goes on. */
export function endingOf(asked: Asked, chance: Chance): Ending {
  const { article, channel, isSystemDown } = asked
  if (chance.isIn(0.02)) return settled(channel === 'phone' ? 'abandoned' : 'misdirected')
  if (article === undefined) return chance.weighed(NOT_KNOWN)
  if (isSystemDown && article.hasSelfService && chance.isIn(0.5)) return chance.weighed(SYSTEM_DOWN)
  if (article.hasOtherAuthority && chance.isIn(0.45)) return settled('referred-authority')
  if (!article.isStraks) return chance.weighed(NOT_STRAKS)
  if (!chance.isIn(settledShare(asked, article))) return unsettled(asked, article, chance)
  const isForeign = article.department !== asked.department
  if (isForeign && chance.isIn(0.12)) return settled('resolved-with-help')
  return settled(article.hasSelfService && chance.isIn(channel === 'desk' ? 0.3 : 0.2) ? 'self-service' : 'resolved')
}

function settledShare({ department, employee, channel, progress }: Asked, { id, department: field }: AskedArticle) {
  const base = SETTLED[field ?? ''] ?? SETTLED_ELSEWHERE
  const ofTopic = (ownShare(`topic ${id}`) - 0.5) * 0.3
  const ofPerson = (ownShare(`person ${employee}`) - 0.5) * 0.08
  const ofChannel = channel === 'desk' ? 0.04 : channel === 'phone' ? 0 : -0.07
  const ofField = field === department ? 0.06 : -0.05
  return Math.min(0.97, base + ofTopic + ofPerson + ofChannel + ofField + progress * 0.05)
}

/** Nobody hands over to their own department. */
function unsettled({ department }: Asked, article: AskedArticle, chance: Chance): Ending {
  const isOwn = article.department === department
  return chance.weighed(NOT_SETTLED.filter(([{ outcome }]) => !isOwn || outcome !== 'transferred'))
}

function settled(outcome: string): Ending {
  return { outcome, reason: null }
}
