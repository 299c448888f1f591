import { Hono } from 'hono'
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import { article } from '../contract/article.ts'
import { callbackMeasures, callbackMeasuresRequest } from '../contract/callback-measures.ts'
import { calibration, calibrationRequest, judgement, openCalibration } from '../contract/calibration.ts'
import { causes, causesRequest } from '../contract/causes.ts'
import { correctionRecord, finishedContact } from '../contract/contact.ts'
import { contactFilter, contactPage, loggedContact } from '../contract/contact-log.ts'
import { measuresExportRequest, questionsExportRequest } from '../contract/exports.ts'
import { flow, flowRequest } from '../contract/flow.ts'
import { funnel, funnelRequest } from '../contract/funnel.ts'
import { goalsRequest, goalStandings } from '../contract/goal-standings.ts'
import { costRequest, costs, priceListRequest } from '../contract/cost.ts'
import {
  countingFigures,
  countingPeriod,
  countingPeriodRequest,
  coverage,
  coverageRequest,
  importedFile,
  importLook,
  importLookRequest,
  importRequest,
  openCounting,
} from '../contract/counting.ts'
import { lifeEvent } from '../contract/life-event.ts'
import { health } from '../contract/health.ts'
import { measures, measuresRequest } from '../contract/measures.ts'
import { problem } from '../contract/problem.ts'
import { report, reportFileRequest } from '../contract/report.ts'
import { auditPage, auditRequest, savedFilter } from '../contract/review.ts'
import { searchRequest, searchResponse } from '../contract/search.ts'
import { searches, searchesRequest } from '../contract/searches.ts'
import { situation } from '../contract/situation.ts'
import { credentials, entrance, firstAccount, opening } from '../contract/session.ts'
import { madeAddress, statisticsAddresses, statisticsAddressRequest } from '../contract/statistics.ts'
import { workedExample } from '../contract/worked-example.ts'

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
      '/api/own/contacts': {
        get: { ...answering("The caller's own contacts", contactPage), requestParams: { query: contactFilter } },
      },
      '/api/own/contacts/{id}': {
        get: { ...answering("One of the caller's own contacts", loggedContact), requestParams: { path: idInPath } },
      },
      '/api/corrections': {
        post: {
          ...answering('Another outcome for a question, beside the first', stored, { status: '201' }),
          requestBody: json(correctionRecord),
        },
      },
      '/api/saved-filters': {
        get: answering("The caller's filters of the log", z.array(savedFilter)),
        post: { ...done('Keep a filter under a name', 'It is kept'), requestBody: json(savedFilter) },
      },
      '/api/saved-filters/{id}': {
        delete: { ...done('Remove a filter', 'It is removed'), requestParams: { path: idInPath } },
      },
      '/api/audit': {
        get: {
          ...answering('Who read or changed what; for administrators', auditPage),
          requestParams: { query: auditRequest },
        },
      },
      '/api/calibrations': {
        get: answering('Samples that two reviewers judge', z.array(calibration)),
        post: {
          ...answering('Draw a sample', stored, { status: '201' }),
          requestBody: json(calibrationRequest),
        },
      },
      '/api/calibrations/{id}': {
        get: { ...answering('One sample; the reading is audited', openCalibration), requestParams: { path: idInPath } },
      },
      '/api/calibrations/{id}/judgements': {
        post: {
          ...done("The caller's outcome for one of the questions", 'It is kept'),
          requestParams: { path: idInPath },
          requestBody: json(judgement),
        },
      },
      '/api/searches': {
        get: {
          ...answering('What the searches of a period gave', searches),
          requestParams: { query: searchesRequest },
        },
      },
      '/api/counting/open': { get: answering('Where the employee counts by hand today', openCounting) },
      '/api/counting/periods': {
        get: answering('Counting periods, newest first', z.array(countingPeriod)),
        post: {
          ...answering('Lay down a counting period', stored, { status: '201' }),
          requestBody: json(countingPeriodRequest),
        },
      },
      '/api/counting/periods/{id}': {
        get: { ...answering('What was counted in a period', countingFigures), requestParams: { path: idInPath } },
      },
      '/api/counting/coverage': {
        get: {
          ...answering('How much of what other systems counted is registered', coverage),
          requestParams: { query: coverageRequest },
        },
      },
      '/api/counting/imports': {
        get: answering('Imported files, newest first, replaced ones too', z.array(importedFile)),
        post: {
          ...answering('Import a file as a whole, or nothing of it', stored, { status: '201' }),
          requestBody: json(importRequest),
        },
      },
      '/api/counting/imports/look': {
        post: { ...answering('What a file holds; nothing is kept', importLook), requestBody: json(importLookRequest) },
      },
      '/api/costs': {
        get: { ...answering('What the contacts of a period cost', costs), requestParams: { query: costRequest } },
      },
      '/api/costs/prices': {
        post: {
          ...answering('Add a list of own prices', stored, { status: '201' }),
          requestBody: json(priceListRequest),
        },
      },
      '/api/measures': {
        get: { ...answering('Counts and rates of a period', measures), requestParams: { query: measuresRequest } },
      },
      '/api/exports/measures': {
        get: {
          ...sendingFile('The figures of /api/measures as CSV, XLSX, JSON or Parquet'),
          requestParams: { query: measuresExportRequest },
        },
      },
      '/api/exports/questions': {
        get: {
          ...sendingFile('Each question of a period, without employees; text=with for those who may'),
          requestParams: { query: questionsExportRequest },
        },
      },
      '/api/reports': {
        get: {
          ...answering('How a period went beside the one before it; format=md, csv or xlsx for a file', report),
          requestParams: { query: reportFileRequest },
        },
      },
      '/api/statistics-addresses': {
        get: answering('Addresses that open the statistics page', statisticsAddresses),
        post: {
          ...answering('Make such an address; it is told once', madeAddress, { status: '201' }),
          requestBody: json(statisticsAddressRequest),
        },
      },
      '/api/statistics-addresses/{id}': {
        delete: { ...done('Close an address for good', 'It opens nothing more'), requestParams: { path: idInPath } },
      },
      '/api/measures/funnel': {
        get: {
          ...answering('Departments or topics around the rate of the whole, with 95 % and 99.8 % limits', funnel),
          requestParams: { query: funnelRequest },
        },
      },
      '/api/measures/flow': {
        get: { ...answering('How the questions of each channel ended', flow), requestParams: { query: flowRequest } },
      },
      '/api/measures/goals': {
        get: {
          ...answering('The shares that the municipality has goals for, beside the goals', goalStandings),
          requestParams: { query: goalsRequest },
        },
      },
      '/api/measures/causes': {
        get: {
          ...answering('Why questions were not settled at once, and what it would take', causes),
          requestParams: { query: causesRequest },
        },
      },
      '/api/measures/example': {
        get: answering('The last whole week with its interval worked through', workedExample),
      },
      '/api/measures/callbacks': {
        get: {
          ...answering('How the promises to call of a period are kept', callbackMeasures),
          requestParams: { query: callbackMeasuresRequest },
        },
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

function sendingFile(summary: string): ZodOpenApiOperationObject {
  const refusals = { '400': refusal, '401': refusal, '403': refusal }
  return { summary, responses: { '200': { description: 'A file' }, ...refusals } }
}

function done(summary: string, description: string): ZodOpenApiOperationObject {
  return { summary, responses: { '204': { description }, '400': refusal, '401': refusal, '403': refusal } }
}
