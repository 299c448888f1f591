import type { Consult } from '../../server/contract/consult.ts'

/** A Markdown file, ready to be put into the knowledge folder. */
export interface DraftArticle {
  readonly slug: string
  readonly markdown: string
}

const LONGEST_SLUG = 60
const LONGEST_TITLE = 200

/** The draft of an article from what a department answered; null where it has not answered. */
export function draftArticle({ query, department, messages, askedBy }: Consult): DraftArticle | null {
  const answers = messages.filter(({ by }) => by.id !== askedBy.id).map(({ text }) => plain(text))
  if (answers.length === 0) return null
  const title = asTitle(query)
  const lines = [
    '---',
    `title: ${quoted(title)}`,
    'also:',
    `  - ${quoted(oneLine(query))}`,
    `department: ${department}`,
    'status: draft',
    '---',
    '',
    '## Sig til borgeren',
    '',
    answers.join('\n\n'),
    '',
  ]
  return { slug: slugOf(title), markdown: lines.join('\n') }
}

function asTitle(query: string): string {
  const text = oneLine(query).slice(0, LONGEST_TITLE)
  return text.slice(0, 1).toLocaleUpperCase('da') + text.slice(1)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/** JSON's strings are YAML's too. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

/** What would be a heading or a value of the municipality is only what somebody wrote. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/^(?=[#>+*-])/u, '\\')
    .replaceAll('{{', '{ {')
}

function slugOf(title: string): string {
  const spelled = title
    .toLocaleLowerCase('da')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/gu, '-')
  const whole = spelled.replaceAll(/^-+|-+$/gu, '')
  if (whole.length <= LONGEST_SLUG) return whole || 'kladde'
  return whole.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/u, '')
}
