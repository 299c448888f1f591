import type { Choice } from '../../server/contract/configuration.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { da } from '../shell/da.ts'
import { whole } from '../shell/format.ts'
import type { CountDesk, Counted } from './count-desk.ts'

const SHOWN = 5

interface Props {
  readonly desk: CountDesk
  readonly channels: readonly Choice[]
}

/** How many there are, the last few, and the way back. */
export function CountedList({ desk, channels }: Props) {
  const counted = desk.counted.value
  const last = desk.last.value
  const words = (one: Counted): string => {
    const { channel, task, type, isSettled } = one
    const label = channels.find(({ code }) => code === channel)?.label ?? channel
    const settled = isSettled ? da.counting.isSettled : da.counting.isNotSettled
    return da.counting.justCounted(task.label, label, da.counting.types[type], settled)
  }
  return (
    <section class="counted" aria-label={da.counting.last}>
      <p role="status">
        {last === null
          ? da.counting.nothing
          : last.isUndone
            ? da.counting.undone(last.task.label)
            : da.counting.latest(words(last))}
      </p>
      <div class="counted-bar">
        <strong>{da.counting.counted(whole(counted.length))}</strong>
        <button type="button" class="button" disabled={counted.length === 0} onClick={() => desk.undo()}>
          {da.counting.undo} <KeyHint action="undo" />
        </button>
      </div>
      {counted.length > 1 && (
        <ol class="muted">
          {counted.slice(1, SHOWN).map((one) => (
            <li key={one.key}>{words(one)}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
