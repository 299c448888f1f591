import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { getJson } from './http.ts'

/** What a page is about, fetched when it opens: null until it is there, and the Danish text when it cannot be had. */
export function useAnswer<T>(path: string): { value: ReadonlySignal<T | null>; fault: ReadonlySignal<string | null> } {
  const value = useSignal<T | null>(null)
  const fault = useSignal<string | null>(null)

  useEffect(() => {
    let isCurrent = true
    void load()

    async function load(): Promise<void> {
      const answer = await getJson<T>(path)
      if (!isCurrent) return
      value.value = answer.problem ? null : answer.value
      fault.value = answer.problem?.message ?? null
    }

    return () => void (isCurrent = false)
  }, [path])

  return { value, fault }
}
