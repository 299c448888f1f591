import { Hono } from 'hono'
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import { article } from '../contract/article.ts'
import { finishedContact } from '../contract/contact.ts'
import { contactFilter, contactPage, loggedContact } from '../contract/contact-log.ts'
import { lifeEvent } from '../contract/life-event.ts'
import { health } from '../contract/health.ts'
import { measures, measuresRequest } from '../contract/measures.ts'
import { problem } from '../contract/problem.ts'
import { searchRequest, searchResponse } from '../contract/search.ts'
import { situation } from '../contract/situation.ts'
import { credentials, entrance, firstAccount, opening } from '../contract/session.ts'

/** The HTTP face described from the same schemas that check it. */
export function openapiRoute(version: string): Hono {
  const document = createDocument({
    openapi: '3.1.1',
    info: { title: 'Straks', version, license: { name: 'MPL-2.0', identifier: 'MPL-2.0' } },
    paths: {
      '/api/health': { get: answering('Whether Straks runs, and what it left out', health, { isOpen: true }) },
      '/api/entrance': { get: answering('What the login page shows', entrance, { isOpen: true }) },
      '/api/session': {
        post: { ...done('Sign in', 'A session cookie is set'), requestBody: json(credentials) },
        delete: done('Sign out', 'The session has ended'),
        get: answering('Who is signed in, and what the municipality has chosen', opening),
      },
      '/api/setup': { post: { ...done('Make the first account', 'It can sign in'), requestBody: json(firstAccount) } },
      '/api/search': {
        get: {
          ...answering('Find the passage that answers; explain=1 for editors', searchResponse),
          requestParams: { query: searchRequest },
        },
      },
      '/api/articles/{id}': {
        get: { ...answering('An article with its revision', article), requestParams: { path: idInPath } },
      },
      '/api/articles/{id}/situation': {
        get: {
          ...answering('What a citizen who asks for an article probably needs besides', situation),
          requestParams: { path: idInPath },
        },
      },
      '/api/life-events': {
        get: answering(
          'Every life event that has a checklist',
          z.array(lifeEvent.pick({ code: true, name: true, title: true })),
        ),
      },
      '/api/life-events/{code}': {
        get: {
          ...answering('What a citizen in this life event probably needs, in order', lifeEvent),
          requestParams: { path: z.object({ code: z.string() }) },
        },
      },
      '/api/contacts': {
        post: {
          ...answering('Store a finished contact; known ones are answered with 200', stored, { status: '201' }),
          requestBody: json(finishedContact),
        },
        get: { ...answering('The log, newest first', contactPage), requestParams: { query: contactFilter } },
      },
      '/api/contacts/{id}': {
        get: { ...answering('One contact; the reading is audited', loggedContact), requestParams: { path: idInPath } },
      },
      '/api/measures': {
        get: { ...answering('Counts and rates of a period', measures), requestParams: { query: measuresRequest } },
      },
    },
  })
  return new Hono().get('/openapi.json', (c) => c.json(document))
}

const idInPath = z.object({ id: z.string() })
const stored = z.object({ id: z.string() })

function json(schema: z.ZodType) {
  return { content: { 'application/json': { schema } } }
}

const refusal = { description: 'A problem: a code, and a Danish text', ...json(problem) }

function answering(
  summary: string,
  schema: z.ZodType,
  { isOpen = false, status = '200' }: { isOpen?: boolean; status?: '200' | '201' } = {},
): ZodOpenApiOperationObject {
  const refusals = isOpen ? {} : { '400': refusal, '401': refusal, '403': refusal }
  return { summary, responses: { [status]: { description: 'OK', ...json(schema) }, ...refusals } }
}

function done(summary: string, description: string): ZodOpenApiOperationObject {
  return { summary, responses: { '204': { description }, '400': refusal, '401': refusal, '403': refusal } }
}
