import { useSignal } from '@preact/signals'
import type { ComponentChildren, RefObject } from 'preact'
import { useRef } from 'preact/hooks'

/** What goes on the clipboard: as text for anywhere, and formatted for where that can be pasted. */
export interface Copied {
  readonly text: string
  readonly html?: string
}

interface Props {
  readonly content: () => Copied
  readonly labels: { readonly copy: string; readonly copied: string; readonly failed: string }
  readonly button?: RefObject<HTMLButtonElement | null>
  /** The key that does the same: as `aria-keyshortcuts` wants it, and as it is shown. */
  readonly shortcut?: string | undefined
  readonly hint?: ComponentChildren
}

const SHOWN_MS = 2000

/** Puts something on the clipboard and says whether that worked, in a button as wide as its longest label. */
export function CopyButton({ content, labels, button, shortcut, hint }: Props) {
  const state = useSignal<'copy' | 'copied' | 'failed'>('copy')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const copy = async (): Promise<void> => {
    state.value = await write(content()).then(
      () => 'copied' as const,
      () => 'failed' as const,
    )
    clearTimeout(timer.current)
    timer.current = setTimeout(() => (state.value = 'copy'), SHOWN_MS)
  }
  const longest = Object.values(labels).reduce((long, one) => (one.length > long.length ? one : long))
  return (
    <button
      ref={button ?? null}
      type="button"
      class="button copy-button"
      aria-keyshortcuts={shortcut}
      onClick={() => void copy()}
    >
      <span aria-live="polite" data-longest={longest}>
        {labels[state.value]}
      </span>
      {hint}
    </button>
  )
}

/** Both forms at once; text alone where the browser cannot take the other. */
async function write({ text, html }: Copied): Promise<void> {
  const { clipboard } = navigator
  if (html === undefined || !('ClipboardItem' in window)) return clipboard.writeText(text)
  const both = new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') })
  return clipboard.write([both]).catch(() => clipboard.writeText(text))
}

function blob(content: string, type: string): Blob {
  return new Blob([content], { type })
}
