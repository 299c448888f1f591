/** In a process that `startProcess` began: answers each message, in order. */
export function answerEach(answer: (asked: unknown) => unknown): void {
  process.on('message', (asked) => {
    void Promise.resolve(answer(asked)).then((told) => process.send?.(told))
  })
}
