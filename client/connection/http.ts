import type { Problem } from '../../server/contract/problem.ts'
import { da } from '../shell/da.ts'

/** The answer to a request, or the problem with its Danish text. */
export type Answer<T> = { readonly value: T; readonly problem?: never } | { readonly problem: Problem }

export function getJson<T>(path: string): Promise<Answer<T>> {
  return request<T>(path, { method: 'GET' })
}

export function sendJson(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer<null>> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  return request(path, { method, headers: { 'content-type': 'application/json' }, ...content })
}

/** Asks with more than fits an address, and gives what is answered. */
export function postJson<T>(path: string, body: unknown): Promise<Answer<T>> {
  return request<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function request<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, init)
    if (!response.ok) return { problem: (await response.json()) as Problem }
    return { value: (response.status === 204 ? null : await response.json()) as T }
  } catch {
    return { problem: { code: 'internal', message: da.connection.unreachable } }
  }
}
