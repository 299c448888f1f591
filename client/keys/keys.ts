import type { Configuration } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { chooseKeys, isSingleCharacter, keyChoices } from './key-choices.ts'

interface Key {
  readonly key: string
  readonly held?: 'Control' | 'Shift'
}

/** Everything that has a key at the desk. Nothing with Alt or AltGr: with them Danish keyboards write characters. */
const standardKeys = {
  ask: { key: 'Enter' },
  beside: { key: 'Enter', held: 'Control' },
  close: { key: 'Enter', held: 'Shift' },
  back: { key: 'Escape' },
  next: { key: 'ArrowDown' },
  previous: { key: 'ArrowUp' },
  'first-apart': { key: 'ArrowLeft' },
  'second-apart': { key: 'ArrowRight' },
  anonymise: { key: 'F2' },
  fetch: { key: 'F8' },
  'undo-from-box': { key: 'z', held: 'Control' },
  park: { key: 'p' },
  begin: { key: 'n' },
  undo: { key: 'z' },
  tick: { key: 'x' },
  consult: { key: 's' },
  take: { key: 't' },
  helped: { key: 'h' },
  callback: { key: 'o' },
  gap: { key: 'm' },
  draft: { key: 'k' },
  'show-citizen': { key: 'b' },
  'copy-answer': { key: 'c' },
  'copy-link': { key: 'l' },
  print: { key: 'u' },
  'show-keys': { key: '?' },
} as const satisfies Readonly<Record<string, Key>>

export type DeskAction = keyof typeof standardKeys

/** The actions in the order in which the dialog shows them. */
export const deskActions = Object.keys(standardKeys) as readonly DeskAction[]

/**
 * Whether its key is a single character: it works outside fields, and can be changed and switched off (WCAG 2.1.4). A
 * letter needs Shift: without it, it begins the next question.
 */
export function isChangeable(action: DeskAction): boolean {
  const { key, held }: Key = standardKeys[action]
  return held === undefined && isSingleCharacter(key)
}

/** The character an action has now, whether or not such keys are on; null when it was given none. */
export function characterOf(action: DeskAction): string | null {
  const chosen = keyChoices.value.keys[action]
  return chosen === undefined ? standardKeys[action].key : chosen
}

/** Whether this is the key of the action now. */
export function isKeyOf(action: DeskAction, event: KeyboardEvent): boolean {
  if (event.altKey || event.metaKey || event.isComposing) return false
  const { key, held }: Key = standardKeys[action]
  if (isChangeable(action)) return !event.ctrlKey && keyChoices.value.areOn && isSameCharacter(event, action)
  const isHeld = event.ctrlKey === (held === 'Control') && event.shiftKey === (held === 'Shift')
  return isHeld && event.key.toLowerCase() === key.toLowerCase()
}

function isSameCharacter({ key, shiftKey }: KeyboardEvent, action: DeskAction): boolean {
  return key.toLowerCase() === characterOf(action)?.toLowerCase() && (shiftKey || !isLetter(key))
}

function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key)
}

/** The key as it stands on the screen; null when the action has none now. */
export function keyInWords(action: DeskAction): string | null {
  if (isChangeable(action))
    return characterInWords(keyChoices.value.areOn ? characterOf(action) : null, da.keys.names['Shift'] ?? 'Shift')
  const { key, held }: Key = standardKeys[action]
  const name = da.keys.names[key] ?? key.toUpperCase()
  return held === undefined ? name : `${da.keys.names[held]}+${name}`
}

function characterInWords(character: string | null, shift: string): string | null {
  if (character === null) return null
  return isLetter(character) ? `${shift}+${character.toUpperCase()}` : character
}

/** The key as `aria-keyshortcuts` wants it; undefined when the action has none now. */
export function shortcutOf(action: DeskAction): string | undefined {
  if (isChangeable(action)) {
    return characterInWords(keyChoices.value.areOn ? characterOf(action) : null, 'Shift') ?? undefined
  }
  const { key, held }: Key = standardKeys[action]
  return held === undefined ? key : `${held}+${key.length === 1 ? key.toUpperCase() : key}`
}

/** Whether outcomes and reasons are chosen by their keys. */
export function areOutcomeKeysOn(): boolean {
  return keyChoices.value.areOn && keyChoices.value.areOutcomesOn
}

/**
 * Gives an action another character, or none.
 *
 * @returns null when it has it; else why not, as a Danish sentence that names what has the key already
 */
export function changeKey(action: DeskAction, key: string | null, configuration: Configuration): string | null {
  if (key !== null && !isSingleCharacter(key)) return da.keys.notOne
  const owner = key === null ? undefined : ownerOf(key.toLowerCase(), action, configuration)
  if (key !== null && owner !== undefined) return da.keys.taken(key.toUpperCase(), owner)
  chooseKeys({ keys: { ...keyChoices.value.keys, [action]: key?.toLowerCase() ?? null } })
  return null
}

function ownerOf(key: string, except: DeskAction, { outcomes, reasons }: Configuration): string | undefined {
  const action = deskActions.find(
    (one) => one !== except && isChangeable(one) && characterOf(one)?.toLowerCase() === key,
  )
  if (action !== undefined) return da.keys.actions[action]
  return [...outcomes, ...reasons].find((one) => one.key.toLowerCase() === key)?.label
}
