import type { Knowledge } from '../articles/compile-knowledge.ts'

/** A value of `municipality.yaml`: what it is now, and how many articles say it. */
export interface ValueToFill {
  readonly name: string
  readonly value: string | null
  readonly usedBy: number
  /** Still what the invented municipality has. */
  readonly isInvented: boolean
}

const INVENTED = /eksempel|\b99 00 00 00\b/i

/** Every value that a municipality fills in: those it has, and those that articles ask for in vain. */
export function valuesToFill({ municipality, articles, faults }: Knowledge): ValueToFill[] {
  const uses = new Map<string, number>()
  for (const { sections } of articles) {
    const names = sections.flatMap(({ template }) => [...template.matchAll(ASKED)].map((match) => match[1] ?? ''))
    for (const name of new Set(names)) uses.set(name, (uses.get(name) ?? 0) + 1)
  }
  for (const { message } of faults) {
    for (const match of message.matchAll(ASKED)) uses.set(match[1] ?? '', (uses.get(match[1] ?? '') ?? 0) + 1)
  }
  const names = new Set([...municipality.keys(), ...uses.keys()])
  return [...names].map((name) => {
    const value = municipality.get(name) ?? null
    return { name, value, usedBy: uses.get(name) ?? 0, isInvented: value !== null && INVENTED.test(value) }
  })
}

const ASKED = /\{\{\s*municipality\.([\w.-]+)\s*\}\}/g
