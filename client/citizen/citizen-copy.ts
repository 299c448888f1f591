import type { Article } from '../../server/contract/article.ts'
import type { Copied } from '../parts/copy-button.tsx'
import { da } from '../shell/da.ts'
import { citizenSheetOf } from './citizen-sheet.ts'
import { contactLine, type Municipality } from './municipality.ts'
import { plainTextOf } from './plain-text.ts'

interface Passage {
  readonly heading: string | null
  readonly html: string
}

/** An answer as a citizen can be sent it, as text and formatted: the citizen's parts, its sources, and whom to call. */
export function citizenCopyOf(article: Article, municipality: Municipality): Copied {
  const passages = passagesOf(article, municipality)
  return { text: textOf(article.title, passages), html: htmlOf(article.title, passages) }
}

function passagesOf(article: Article, municipality: Municipality): Passage[] {
  const { parts, selfService } = citizenSheetOf(article)
  const sources = article.sections.filter((section) => section.code === 'sources')
  return [
    ...parts.map(({ code, html }) => ({ heading: da.citizen.parts[code], html })),
    ...(selfService === null ? [] : [{ heading: da.card.selfService, html: linkTo(selfService) }]),
    ...sources.map(({ heading, html }) => ({ heading, html })),
    { heading: null, html: paragraph(contactLine(municipality)).outerHTML },
  ]
}

function textOf(title: string, passages: readonly Passage[]): string {
  const blocks = passages.map(({ heading, html }) => [...(heading === null ? [] : [heading]), plainTextOf(html)])
  return [title, ...blocks.map((lines) => lines.join('\n'))].join('\n\n')
}

function htmlOf(title: string, passages: readonly Passage[]): string {
  const blocks = passages.map(({ heading, html }) => (heading === null ? '' : element('h3', heading).outerHTML) + html)
  return element('h2', title).outerHTML + blocks.join('')
}

function linkTo({ name, url }: NonNullable<Article['selfService']>): string {
  const line = paragraph('')
  line.append(Object.assign(document.createElement('a'), { href: url, textContent: name }))
  return line.outerHTML
}

function paragraph(text: string): HTMLElement {
  return element('p', text)
}

function element(name: string, text: string): HTMLElement {
  return Object.assign(document.createElement(name), { textContent: text })
}
