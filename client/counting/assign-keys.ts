/**
 * A letter for each name that none of the others has: one of its own where one is free, else the first free of the alphabet.
 *
 * @param taken letters that mean something else on the page
 * @returns in the order of the names; null where all letters are taken
 */
export function assignKeys(names: readonly string[], taken: Iterable<string>): (string | null)[] {
  const used = new Set([...taken].map((key) => key.toLowerCase()))
  return names.map((name) => {
    const key = Array.from(name.toLowerCase() + ALPHABET).find(
      (letter) => ALPHABET.includes(letter) && !used.has(letter),
    )
    if (key !== undefined) used.add(key)
    return key ?? null
  })
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzæøå'

/** The digit that counts a task: the first ten have one. */
export function digitOf(place: number): string | null {
  return place < 10 ? String((place + 1) % 10) : null
}
