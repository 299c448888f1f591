import { rm } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copenhagenDay } from '../../server/contacts/copenhagen-day.ts'
import { runStraks, type RunningStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { connect } from './live-client.ts'

const NOW = new Date('2026-11-18T10:00:00.000Z')
let straks: RunningStraks
let knowledgeFolder: string

beforeAll(async () => {
  knowledgeFolder = await someKnowledge(['common/borgerservice/pas-bestil-nyt-voksen.md'])
  straks = await runStraks({ clock: { now: () => NOW }, knowledgeFolder })
})
afterAll(async () => {
  await straks.stop()
  await rm(knowledgeFolder, { recursive: true, force: true })
})

test('tells whoever is connected that they count from now on, and whoever connects later', async () => {
  const supervisor = await straks.signIn('supervisor')
  const [counts, countsNot] = await Promise.all([
    connect(straks.url, await straks.signIn('frontline', 'kultur-og-fritid')),
    connect(straks.url, await straks.signIn('frontline', 'borgerservice')),
  ])
  expect((await counts.next('counting/changed')).open.periods).toEqual([])
  expect((await countsNot.next('counting/changed')).open.periods).toEqual([])

  const day = copenhagenDay(NOW)
  const period = {
    id: uuidv7(),
    name: 'Uge 47',
    from: day,
    to: day,
    departments: ['kultur-og-fritid'],
    tasks: ['Nøgler'],
  }
  expect((await straks.post('/api/counting/periods', period, supervisor)).status).toBe(201)
  expect((await counts.next('counting/changed')).open.periods.map(({ name }) => name)).toEqual(['Uge 47'])
  expect((await countsNot.next('counting/changed')).open.periods).toEqual([])

  const later = await connect(straks.url, await straks.signIn('department', 'kultur-og-fritid'))
  expect((await later.next('counting/changed')).open.periods).toMatchObject([
    { name: 'Uge 47', tasks: [{ label: 'Nøgler' }] },
  ])
  await Promise.all([counts.close(), countsNot.close(), later.close()])
})
