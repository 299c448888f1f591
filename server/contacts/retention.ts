/** Free text that has been kept long enough. */
export interface Retention {
  /**
   * Removes what citizens and employees wrote in free text, stored before that moment; everything that is counted stays.
   * It works in slices of a few milliseconds, and everybody else gets their turn between them.
   *
   * @returns how many texts were removed
   */
  forgetTexts(before: string): Promise<number>
}
