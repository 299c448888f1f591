import { useSignal } from '@preact/signals'
import type { Consult } from '../../server/contract/consult.ts'
import { da } from '../shell/da.ts'
import { draftArticle, type DraftArticle } from './draft-article.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf } from '../keys/keys.ts'
import { usePageKeys } from '../keys/use-page-keys.ts'

/** Gives the answer of a consult as the file of a draft article, on the clipboard too, and says so. */
export function DraftButton({ consult }: { readonly consult: Consult }) {
  const saved = useSignal<string | null>(null)
  const draft = draftArticle(consult)
  const save = (): boolean => {
    if (draft === null) return false
    download(draft)
    void copy(draft.markdown)
    saved.value = `${draft.slug}.md`
    return true
  }
  usePageKeys({ draft: save })
  if (draft === null) return null
  return (
    <span class="draft">
      <button type="button" class="button" aria-keyshortcuts={shortcutOf('draft')} onClick={save}>
        {da.consult.draft} <KeyHint action="draft" />
      </button>
      <span role="status">{saved.value !== null && da.consult.draftSaved(saved.value, consult.department)}</span>
    </span>
  )
}

function download({ slug, markdown }: DraftArticle): void {
  const address = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${slug}.md`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}

/** Without a clipboard (plain http) there is still the file. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard?.writeText(text).catch(() => undefined)
}

const KEPT_MS = 10_000
