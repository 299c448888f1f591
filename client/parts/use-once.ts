import { useRef } from 'preact/hooks'

/** Lets a form be sent once, however often Enter or its button is pressed while it is on its way. */
export function useOnce<Given extends readonly unknown[]>(
  send: (...given: Given) => Promise<unknown>,
): (...given: Given) => void {
  const isUnderWay = useRef(false)
  return (...given) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    void send(...given).finally(() => (isUnderWay.current = false))
  }
}
