import { v7 as uuidv7 } from 'uuid'
import type { ContactEntry } from '../../../server/contacts/contact-log.ts'
import { copenhagenDay, isoWeek } from '../../../server/contacts/copenhagen-day.ts'
import type { Store } from '../../../server/store/store.ts'
import { generateWeek } from '../../simulate/generate-week.ts'
import { readSimulatedArticles } from '../../simulate/simulated-articles.ts'
import { timed } from './timed.ts'

/** Milliseconds of each contact that was stored, durably and with its figures. */
export interface WritingFigures {
  readonly long: readonly number[]
  readonly empty: readonly number[]
}

const CONTACTS = 400

/** Stores the same contacts in a long log and in an empty one, turn about. */
export async function measureWriting(stores: { readonly long: Store; readonly empty: Store }): Promise<WritingFigures> {
  const articles = await readSimulatedArticles()
  const week = generateWeek({ monday: '2026-11-16', contacts: CONTACTS, articles, seed: Date.now() })
  const times = { long: [] as number[], empty: [] as number[] }
  for (const entry of week) {
    const contact = asOfNow(entry)
    for (const side of ['long', 'empty'] as const) {
      times[side].push(await timed(() => stores[side].log.record([contact])))
    }
  }
  return times
}

/** With ids and a day of its own, so that a kept store can be written to again. */
function asOfNow(entry: ContactEntry): ContactEntry {
  const startedAt = new Date().toISOString()
  const day = copenhagenDay(new Date(startedAt))
  const questions = entry.questions.map((question) => ({
    ...question,
    id: uuidv7(),
    askedAt: startedAt,
    endedAt: startedAt,
  }))
  return { ...entry, id: uuidv7(), startedAt, endedAt: startedAt, day, week: isoWeek(day), questions }
}
