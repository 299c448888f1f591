import { signal } from '@preact/signals'

/** What a person has chosen for the keys that are a single character, on this browser. */
export interface KeyChoices {
  readonly areOn: boolean
  /** Whether outcomes and reasons have keys; they come from the municipality and cannot be given others. */
  readonly areOutcomesOn: boolean
  /** By action: another character, or null for none. What is not here is as it comes. */
  readonly keys: Readonly<Record<string, string | null>>
}

const STANDARD: KeyChoices = { areOn: true, areOutcomesOn: true, keys: {} }
const PLACE = 'straks-keys'
const VERSION = 1

export const keyChoices = signal<KeyChoices>(readChoices())

window.addEventListener('storage', ({ key }) => {
  if (key === PLACE) keyChoices.value = readChoices()
})

/** Keeps the choices for this browser; where it keeps nothing, they hold until the page is left. */
export function chooseKeys(changes: Partial<KeyChoices>): void {
  keyChoices.value = { ...keyChoices.value, ...changes }
  try {
    localStorage.setItem(PLACE, JSON.stringify({ version: VERSION, ...keyChoices.value }))
  } catch {
    // A browser that is full or forbids it is no reason to stop a call.
  }
}

export function resetKeys(): void {
  chooseKeys(STANDARD)
}

/** A character that can be a key: one sign that can be seen. */
export function isSingleCharacter(key: string): boolean {
  return /^[^\s\p{C}]$/u.test(key)
}

function readChoices(): KeyChoices {
  try {
    return parseChoices(JSON.parse(localStorage.getItem(PLACE) ?? 'null')) ?? STANDARD
  } catch {
    return STANDARD
  }
}

/** @returns null for what this version did not write */
export function parseChoices(found: unknown): KeyChoices | null {
  if (!isObject(found) || found['version'] !== VERSION) return null
  const { areOn, areOutcomesOn, keys } = found
  if (typeof areOn !== 'boolean' || typeof areOutcomesOn !== 'boolean' || !isObject(keys)) return null
  const chosen: [string, string | null][] = []
  for (const [action, key] of Object.entries(keys)) {
    if (key !== null && (typeof key !== 'string' || !isSingleCharacter(key))) return null
    chosen.push([action, key])
  }
  return { areOn, areOutcomesOn, keys: Object.fromEntries(chosen) }
}

function isObject(found: unknown): found is Record<string, unknown> {
  return typeof found === 'object' && found !== null
}
