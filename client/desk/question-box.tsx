import { useComputed, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import type { SearchHit } from '../../server/contract/search.ts'
import { da } from '../shell/da.ts'
import type { Suggestions } from './suggestions.ts'

interface Props {
  readonly box: RefObject<HTMLInputElement | null>
  readonly suggestions: Suggestions
  readonly onAsk: (query: string, hit?: SearchHit) => void
  readonly onShowKeys: () => void
}

const LONGEST = 2000

/** The one box. Its list of suggestions lies over the conversation, so nothing moves while someone types. */
export function QuestionBox({ box, suggestions, onAsk, onShowKeys }: Props) {
  const text = useSignal('')
  const active = useSignal(-1)
  const isOpen = useComputed(() => suggestions.hits.value.length > 0)

  function ask(hit?: SearchHit): void {
    const query = text.value.trim()
    if (query === '') return
    text.value = ''
    active.value = -1
    suggestions.clear()
    onAsk(query, hit)
  }

  function move(step: number, event: KeyboardEvent): void {
    const many = suggestions.hits.value.length
    if (many === 0) return
    event.preventDefault()
    active.value = ((active.value + 1 + step + many + 1) % (many + 1)) - 1
  }

  function pressed(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') move(1, event)
    else if (event.key === 'ArrowUp') move(-1, event)
    else if (event.key === 'Escape' && isOpen.value) {
      event.stopPropagation()
      suggestions.clear()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      ask(suggestions.hits.value[active.value])
    }
  }

  return (
    <form
      class="question-box"
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      {isOpen.value && (
        <ul id="suggestions" role="listbox" aria-label={da.question.suggestions}>
          {suggestions.hits.value.map((hit, at) => (
            <li
              key={hit.article}
              id={`suggestion-${at}`}
              role="option"
              aria-selected={at === active.value}
              onMouseDown={(event) => {
                event.preventDefault()
                ask(hit)
              }}
            >
              {hit.title}
            </li>
          ))}
        </ul>
      )}
      <input
        ref={box}
        id="question"
        role="combobox"
        aria-label={da.question.label}
        aria-expanded={isOpen.value}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={active.value < 0 ? undefined : `suggestion-${active.value}`}
        placeholder={da.question.placeholder}
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST}
        value={text}
        autofocus
        onInput={(event) => {
          text.value = event.currentTarget.value
          active.value = -1
          suggestions.typed(text.value)
        }}
        onKeyDown={pressed}
        onBlur={() => suggestions.clear()}
      />
      <button class="button primary">{da.question.ask}</button>
      <p class="box-hint muted">
        <span>
          <kbd>Enter</kbd> {da.question.askHint}
        </span>
        <span>
          <kbd>Esc</kbd> {da.question.backHint}
        </span>
        <button type="button" class="link" onClick={onShowKeys}>
          {da.keys.open}
        </button>
      </p>
    </form>
  )
}
