import { da } from '../shell/da.ts'

interface Props {
  readonly text: string
  /** Said when one points at it. */
  readonly help: string
  readonly isSettled: boolean
  /** Whether its article is the one that the card shows. */
  readonly isCurrent: boolean
  readonly onAsk: () => void
}

/** One thing to ask the citizen: a click asks it; what is settled or shown already only says so, in the same height. */
export function SituationStep({ text, help, isSettled, isCurrent, onAsk }: Props) {
  if (isSettled || isCurrent) {
    return (
      <li class="situation-step" data-settled={isSettled} aria-current={isCurrent ? 'step' : undefined} title={help}>
        <span class="situation-mark" aria-hidden="true">
          {isSettled ? '✓' : '›'}
        </span>
        <span>
          {text} <span class="visually-hidden">{isSettled ? da.situation.settled : da.situation.shown}</span>
        </span>
      </li>
    )
  }
  return (
    <li class="situation-step">
      <button type="button" title={help} onClick={onAsk}>
        <span class="situation-mark" aria-hidden="true">
          +
        </span>
        <span>{text}</span>
      </button>
    </li>
  )
}
