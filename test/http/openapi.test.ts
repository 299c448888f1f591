import { afterAll, beforeAll, expect, test } from 'vitest'
import { runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks

beforeAll(async () => {
  straks = await runStraks()
})
afterAll(() => straks.stop())

test('the HTTP face describes itself by the schemas that check it', async () => {
  const response = await straks.get('/api/openapi.json')
  const described = (await response.json()) as { paths: Record<string, unknown> }
  const known = [
    '/api/articles/{id}',
    '/api/articles/{id}/situation',
    '/api/audit',
    '/api/calibrations',
    '/api/calibrations/{id}',
    '/api/calibrations/{id}/judgements',
    '/api/contacts',
    '/api/contacts/{id}',
    '/api/corrections',
    '/api/entrance',
    '/api/health',
    '/api/life-events',
    '/api/life-events/{code}',
    '/api/measures',
    '/api/measures/callbacks',
    '/api/own/contacts',
    '/api/own/contacts/{id}',
    '/api/saved-filters',
    '/api/saved-filters/{id}',
    '/api/search',
    '/api/searches',
    '/api/session',
    '/api/setup',
  ]
  expect(Object.keys(described.paths)).toEqual(expect.arrayContaining(known))
})
