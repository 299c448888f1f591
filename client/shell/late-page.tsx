import type { FunctionComponent } from 'preact'
import { lazy } from 'preact-iso'
import { reloadWhenReachable } from '../connection/reload-when-reachable.ts'
import { latePart, type LatePart } from '../parts/late-part.tsx'
import { da } from './da.ts'

/** A page whose script is loaded when it is opened; until then the page before it stands. */
export function latePage<Props extends object>(load: () => Promise<FunctionComponent<Props>>): LatePart<Props> {
  const page = latePart<Props>(load, NotLoaded)
  const shown = lazy(() =>
    page.preload().then(
      () => page,
      () => page,
    ),
  )
  return Object.assign(shown, { preload: () => page.preload() })
}

/** Instead of a page that could not be fetched. */
export function NotLoaded() {
  return (
    <main class="page">
      <h1>{da.late.title}</h1>
      <p role="alert">{da.late.text}</p>
      <button type="button" class="button" onClick={() => void reloadWhenReachable()}>
        {da.late.reload}
      </button>
    </main>
  )
}
