import type * as plotLibrary from '@observablehq/plot'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { da } from '../shell/da.ts'

export type Plot = typeof plotLibrary
type PlotOptions = plotLibrary.PlotOptions

interface Props<Data> {
  /** What the picture shows, in one sentence: for whoever cannot see it. */
  readonly says: string
  /** Drawn again when it is another object. */
  readonly data: Data
  readonly draw: (plot: Plot, width: number, data: Data) => PlotOptions
}

/** Below this width labels stand above what they name. */
export const narrowBelow = 560

/** Of a picture on a sheet of A4. */
const PAPER_WIDTH = 640

/** A picture that is drawn in the browser as wide as there is room; the library is loaded when the first one is shown. */
export function Drawing<Data>({ says, data, draw }: Props<Data>) {
  const place = useRef<HTMLDivElement>(null)
  const hasFailed = useSignal(false)

  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    let isCurrent = true
    let drawnWidth = 0
    let plot: Plot | null = null
    let isOnPaper = false
    const observer = new ResizeObserver(() => void redraw().catch(() => (hasFailed.value = true)))
    observer.observe(element)
    // Drawn for the screen and shrunk to a sheet, it could not be read; and paper waits for no observer.
    const toPaper = (): void => goTo(true)
    const toScreen = (): void => goTo(false)
    addEventListener('beforeprint', toPaper)
    addEventListener('afterprint', toScreen)

    async function redraw(): Promise<void> {
      plot = await import('@observablehq/plot')
      if (isCurrent) show()
    }

    function goTo(paper: boolean): void {
      isOnPaper = paper
      show()
    }

    function show(): void {
      const width = isOnPaper ? PAPER_WIDTH : Math.floor(element?.clientWidth ?? 0)
      if (plot === null || width === 0 || width === drawnWidth) return
      drawnWidth = width
      element?.replaceChildren(drawn(plot, { ...draw(plot, width, data), width }, says))
      hasFailed.value = false
    }

    return () => {
      isCurrent = false
      observer.disconnect()
      removeEventListener('beforeprint', toPaper)
      removeEventListener('afterprint', toScreen)
    }
  }, [says, data])

  return (
    <>
      {hasFailed.value && <p role="alert">{da.pictures.notDrawn}</p>}
      <div class="drawing" ref={place} />
    </>
  )
}

function drawn(plot: Plot, options: PlotOptions, says: string): SVGSVGElement | HTMLElement {
  const picture = plot.plot({ ...options, className: 'drawn', ariaLabel: says })
  // The page's policy allows no style elements; the rules stand in styles/pictures.css.
  for (const style of picture.querySelectorAll('style')) style.remove()
  // As one image it has one label; what the library calls its parts is not allowed beside that, and in English.
  for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  picture.setAttribute('role', 'img')
  return picture
}
