import { keyInWords, type DeskAction } from './keys.ts'

/** The key of an action where it works; nothing when it has none. */
export function KeyHint({ action }: { readonly action: DeskAction }) {
  const key = keyInWords(action)
  return key === null ? null : <kbd>{key}</kbd>
}
