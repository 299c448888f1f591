import { unbroken } from './unbroken.ts'

const MOST_IN_PARAGRAPH = 4

/** A few sentences are a paragraph, many of them a list. */
export function Said({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length <= MOST_IN_PARAGRAPH) return <p>{unbroken(sentences.join(' '))}</p>
  return (
    <ul class="paper-said">
      {sentences.map((sentence) => (
        <li key={sentence}>{unbroken(sentence)}</li>
      ))}
    </ul>
  )
}
