import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** The moment, in milliseconds, kept up to date while the component is on the screen. */
export function useNow(everyMs = 1000): number {
  const now = useSignal(Date.now())
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now.value
}
