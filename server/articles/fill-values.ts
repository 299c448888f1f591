import type { FrontMatter } from './front-matter.ts'

type FactEntry = FrontMatter['facts'][number]

/** The municipality's own values, by their name with dots between levels: `phone`, `fees.residence-certificate`. */
export type MunicipalityValues = ReadonlyMap<string, string>

interface Filled {
  readonly text: string
  /** The placeholders that nothing stands for, with their line in the text, from 1. */
  readonly missing: readonly { name: string; line: number }[]
}

/**
 * Puts facts and the municipality's values in the place of `{{fact:id}}` and `{{municipality.name}}`. A fact brings its
 * year, and says so when nobody has confirmed it: `891 kr. (2023, ikke bekræftet)`.
 */
export function fillValues(text: string, facts: readonly FactEntry[], values: MunicipalityValues): Filled {
  const missing: { name: string; line: number }[] = []
  const filled = text.replace(PLACEHOLDER, (whole, name: string, offset: number) => {
    const value = valueOf(name, facts, values)
    if (value === undefined) missing.push({ name, line: text.slice(0, offset).split('\n').length })
    return value ?? whole
  })
  return { text: filled, missing }
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g
const FACT = 'fact:'

/** The ids of the facts that a text asks for, each once, in the order of the text. */
export function factsIn(text: string): string[] {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
  return [...new Set(names.filter((name) => name.startsWith(FACT)).map((name) => name.slice(FACT.length)))]
}

function valueOf(name: string, facts: readonly FactEntry[], values: MunicipalityValues): string | undefined {
  if (name.startsWith('municipality.')) return values.get(name.slice('municipality.'.length))
  const found = name.startsWith(FACT) ? facts.find((one) => one.id === name.slice(FACT.length)) : undefined
  return found && factInWords(found)
}

function factInWords(fact: FactEntry): string {
  const remarks = [fact.year?.toString(), fact.confirmed ? undefined : 'ikke bekræftet'].filter(
    (remark) => remark !== undefined,
  )
  return remarks.length === 0 ? fact.text : `${fact.text} (${remarks.join(', ')})`
}

/** Flattens the values of `municipality.yaml`; an empty value counts as missing. */
export function municipalityValues(value: unknown, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  if (typeof value !== 'object' || value === null) return found
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'object') {
      for (const [deep, text] of municipalityValues(inner, `${prefix}${name}.`)) found.set(deep, text)
    } else if (String(inner).trim() !== '') {
      found.set(`${prefix}${name}`, String(inner))
    }
  }
  return found
}
