import { useSignal } from '@preact/signals'

interface Props {
  readonly text: string
  readonly labels: { readonly copy: string; readonly copied: string; readonly failed: string }
}

const SHOWN_MS = 2000

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, labels }: Props) {
  const state = useSignal<'copy' | 'copied' | 'failed'>('copy')
  const copy = async (): Promise<void> => {
    state.value = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'failed' as const,
    )
    setTimeout(() => (state.value = 'copy'), SHOWN_MS)
  }
  return (
    <button type="button" class="button copy-button" aria-live="polite" onClick={() => void copy()}>
      {labels[state.value]}
    </button>
  )
}
