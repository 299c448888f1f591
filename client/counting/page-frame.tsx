import { useLocation } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import type { Opening } from '../../server/contract/session.ts'
import { OversightNav } from '../oversight/oversight-nav.tsx'
import { viewOf } from '../oversight/view.ts'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { da } from '../shell/da.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
  readonly title: string
  readonly intro: string
  readonly children: ComponentChildren
}

/** A page for supervisors, among the pages of figures. */
export function PageFrame({ opening, path, title, intro, children }: Props) {
  const { query } = useLocation()
  if (!opening.account.mayOversee) return <NotAllowed title={title}>{da.counting.notAllowed}</NotAllowed>
  return (
    <main class="page counted-page">
      <h1>{title}</h1>
      <OversightNav path={path} view={viewOf(query)} />
      <p class="intro">{intro}</p>
      {children}
    </main>
  )
}
