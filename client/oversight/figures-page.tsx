import { useLocation } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import type { Opening } from '../../server/contract/session.ts'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { da } from '../shell/da.ts'
import { OversightNav } from './oversight-nav.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { selectionInWords } from './selection-in-words.ts'
import { addressOf, viewOf, type View } from './view.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
  readonly title: string
  readonly hasSelection?: boolean
  readonly children: (view: View, change: (changes: Partial<View>) => void) => ComponentChildren
}

/** What all pages of figures have in common: who may see them, the way to the others, and the selection in the address. */
export function FiguresPage({ opening, path, title, hasSelection = true, children }: Props) {
  const { query, route } = useLocation()
  if (!opening.account.mayOversee) return <NotAllowed title={title}>{da.oversight.notAllowed}</NotAllowed>
  const view = viewOf(query)
  const change = (changes: Partial<View>): void => route(`${path}?${addressOf({ ...view, ...changes })}`, true)
  return (
    <main class="page figures-page">
      <h1>{title}</h1>
      <OversightNav path={path} view={view} />
      {hasSelection && <SelectionBar view={view} configuration={opening.configuration} onChange={change} />}
      {hasSelection && <p class="print-only">{selectionInWords(view, opening.configuration)}</p>}
      {children(view, change)}
    </main>
  )
}
