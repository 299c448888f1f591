import { signal, useSignal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'

/** A component whose script is loaded when it is first shown, or before that when somebody asks for it. */
export interface LatePart<Props> extends FunctionComponent<Props> {
  /** Rejects when it cannot be fetched. */
  preload(): Promise<void>
}

/** @param NotLoaded what is shown where the script could not be fetched */
export function latePart<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  NotLoaded: FunctionComponent<Props>,
): LatePart<Props> {
  const loaded = signal<FunctionComponent<Props> | null>(null)

  async function preload(): Promise<void> {
    loaded.value ??= await load()
  }

  function Part(props: Props) {
    const hasFailed = useSignal(false)
    useEffect(() => void preload().catch(() => (hasFailed.value = true)), [])
    const Shown = loaded.value ?? (hasFailed.value ? NotLoaded : null)
    return Shown && <Shown {...props} />
  }

  return Object.assign(Part, { preload })
}

/** Loads one after another while the browser has nothing else to do. What fails is loaded when it is shown. */
export async function preloadWhenIdle(parts: readonly Pick<LatePart<never>, 'preload'>[]): Promise<void> {
  for (const part of parts) {
    await idle()
    await part.preload().catch(() => undefined)
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve())
    else setTimeout(resolve, WITHOUT_IDLE_MS)
  })
}

/** Browsers that do not say when they are idle (Safari). */
const WITHOUT_IDLE_MS = 500
