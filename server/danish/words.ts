import { fold } from './fold.ts'

/** The words of a text in their order, folded; letters and digits only, so nothing in it can be a query operator. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
