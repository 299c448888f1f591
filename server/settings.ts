import { accessSync, constants, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { explainIssue } from './contract/explain.ts'

/** What an operator decides, by environment variables. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly knowledgeFolder: string
  /** Scheme, host and port under which browsers reach Straks; null when it is reached as it listens. */
  readonly publicOrigin: string | null
  /** Whether what was settled before raises an article in the search. */
  readonly learns: boolean
  /** 32 bytes that seal whom to call back; null when callbacks cannot be made. */
  readonly callbackKey: Buffer | null
  /** How long whom to call is kept at the most. */
  readonly callbackDays: number
  /** How long free text is kept; 0 for as long as the log. */
  readonly textDays: number
}

const KEY_BYTES = 32
/** Before that a contact may not be over, and colleagues still need what was written of it. */
const LEAST_TEXT_DAYS = 30
const textDaysFault = 'skal være 0 (slet aldrig) eller et helt antal dage fra 30 til 3660'

const known = z.strictObject({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'skal være et tal fra 0 til 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'skal være et tal fra 0 til 65535')
    .default(8080),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  STRAKS_DATA: z.string().min(1).default('./data').refine(canBeFolder, 'der kan ikke skrives i den mappe'),
  STRAKS_KNOWLEDGE: z.string().min(1).default('./knowledge').refine(isFolder, 'mappen findes ikke'),
  STRAKS_PUBLIC_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine((url) => URL.parse(url)?.pathname === '/', 'må ikke have en sti')
    .optional(),
  STRAKS_LEARN: z.enum(['on', 'off'], 'skal være on eller off').default('on'),
  STRAKS_CALLBACK_KEY: z
    .base64('skal være 32 bytes i base64 (lav en med: openssl rand -base64 32)')
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === KEY_BYTES, 'skal være 32 bytes i base64 (lav en med: openssl rand -base64 32)')
    .optional(),
  STRAKS_CALLBACK_DAYS: z
    .string()
    .regex(/^\d{1,3}$/, 'skal være et helt antal dage fra 1 til 365')
    .transform(Number)
    .refine((days) => days >= 1 && days <= 365, 'skal være et helt antal dage fra 1 til 365')
    .default(30),
  STRAKS_TEXT_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, textDaysFault)
    .transform(Number)
    .refine((days) => days === 0 || (days >= LEAST_TEXT_DAYS && days <= 3660), textDaysFault)
    .default(0),
  DATABASE_URL: z.never({ error: 'PostgreSQL kan ikke bruges endnu; fjern indstillingen' }).optional(),
})

/** An empty variable counts as unset. @returns the settings, or every fault at once in Danish */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings | string[] {
  const own = Object.entries(environment).filter(
    ([name, value]) => value !== '' && (Object.hasOwn(known.shape, name) || name.startsWith('STRAKS_')),
  )
  const read = known.safeParse(Object.fromEntries(own))
  if (!read.success) return read.error.issues.flatMap(faultsOf)
  const { PORT, HOST, STRAKS_DATA, STRAKS_KNOWLEDGE, STRAKS_PUBLIC_URL, STRAKS_LEARN } = read.data
  const { STRAKS_CALLBACK_KEY, STRAKS_CALLBACK_DAYS, STRAKS_TEXT_DAYS } = read.data
  return {
    port: PORT,
    host: HOST,
    dataFolder: resolve(STRAKS_DATA),
    knowledgeFolder: resolve(STRAKS_KNOWLEDGE),
    publicOrigin: STRAKS_PUBLIC_URL === undefined ? null : new URL(STRAKS_PUBLIC_URL).origin,
    learns: STRAKS_LEARN === 'on',
    callbackKey: STRAKS_CALLBACK_KEY ?? null,
    callbackDays: STRAKS_CALLBACK_DAYS,
    textDays: STRAKS_TEXT_DAYS,
  }
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [explainIssue(issue)]
  return issue.keys.map((name) => `${name}: den indstilling findes ikke`)
}

/** Whether it is a folder that can be written in, or one could be made there. */
function canBeFolder(path: string): boolean {
  const full = resolve(path)
  const found = statSync(full, { throwIfNoEntry: false })
  if (found === undefined) return canBeFolder(dirname(full))
  try {
    accessSync(full, constants.W_OK)
    return found.isDirectory()
  } catch {
    return false
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
