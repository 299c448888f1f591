import type { JudgedSpan } from './text-span.ts'

/**
 * Where a text says a person's name, sorted: capitalised words behind an opening such as "jeg hedder" or "fru". Only
 * likely, and rare on purpose: a warning at every capital letter would soon be read by nobody.
 */
export function findNames(text: string): JudgedSpan[] {
  return text
    .matchAll(NAMED)
    .map(({ index, 0: name }) => ({ from: index, to: index + name.length, certainty: 'likely' as const }))
    .toArray()
}

/** Things are called something too ("skolen hedder Nordskolen"), so the subject must be a person. */
const PERSON = String.raw`[Jj]eg|[Hh]an|[Hh]un|[Hh]en|[Dd]u|(?:[Bb]orger|[Kk]unde|[Aa]nsøger|[Pp]atient|[Mm]and|[Kk]one|[Kk]vinde)e?n|(?:[Mm]in|[Hh]endes|[Hh]ans|[Ss]in|[Bb]orgerens) (?:mor|far|søn|datter|mand|kone|bror|søster|kæreste|samlever|ægtefælle|nabo|værge|chef)`

const OPENING = String.raw`(?:${PERSON}) hedder (?:stadig |nu |også )?|(?:[Mm]it|[Hh]endes|[Hh]ans|[Bb]orgerens) (?:fulde )?navn er |[Mm]y name is |(?:[Ff]ulde )?[Nn]avn: ?|(?:[Hh]r|[Ff]ru|[Ff]røken|[Ff]rk)\.? `

/** `Anne-Marie`, `O’Neill`; not `MGK`, `NemLog-in` or the next label of a form. */
const NAME = String.raw`\p{Lu}(?:\p{Ll}+(?:[-'’]\p{Lu}\p{Ll}+)*|['’]\p{Lu}\p{Ll}+)(?![\p{L}\d'’-]|\s?:)`
const INITIAL = String.raw`\p{Lu}\.`

const NAMED = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:${OPENING}))(?:${INITIAL} ?){0,2}${NAME}(?: (?:${INITIAL}|(?:(?:de|von|van|af|al|el|bin) )?${NAME})){0,5}`,
  'gu',
)
