import { useLayoutEffect } from 'preact/hooks'
import type { Choice } from '../../server/contract/configuration.ts'
import type { CountingPeriod } from '../../server/contract/counting.ts'
import { areOutcomeKeysOn, isKeyOf } from '../keys/keys.ts'
import { isInField } from '../parts/in-field.ts'
import { digitOf } from './assign-keys.ts'
import type { CountDesk } from './count-desk.ts'
import { countTypes, type CountingKeys } from './counting-keys.ts'

interface Wanted {
  readonly period: CountingPeriod
  readonly channels: readonly Choice[]
  readonly keys: CountingKeys
  readonly desk: CountDesk
}

/** One key counts or chooses, while nobody writes in a field and such keys are on. */
export function useCountingKeys({ period, channels, keys, desk }: Wanted): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.isComposing || isInField(event.target)) return
      if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return
      if (
        isKeyOf('undo', event) ? desk.undo() : !event.shiftKey && areOutcomeKeysOn() && act(event.key.toLowerCase())
      ) {
        event.preventDefault()
      }
    }

    function act(key: string): boolean {
      const task = period.tasks.find((_, place) => digitOf(place) === key)
      if (task) desk.count(period.id, task)
      return task !== undefined || choose(key)
    }

    function choose(key: string): boolean {
      const channel = channels.find((one) => one.key.toLowerCase() === key)
      const type = countTypes.find((one) => keys.types[one] === key)
      const isSettled = key === keys.yes ? true : key === keys.no ? false : undefined
      if (channel) desk.choice.value = { ...desk.choice.value, channel: channel.code }
      else if (type) desk.choice.value = { ...desk.choice.value, type }
      else if (isSettled !== undefined) desk.choice.value = { ...desk.choice.value, isSettled }
      else return false
      return true
    }

    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}
