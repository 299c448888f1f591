/** Whether a key pressed there writes something: keys of the page then stand back. */
export function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]')
  )
}
