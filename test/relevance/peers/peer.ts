/** Another search engine over the same articles, set up as someone who knows it well would for questions in Danish. */
export interface Peer {
  readonly name: string
  /** Article ids, best first, at most so many. Any text is a question: nothing in it is query syntax, nothing throws. */
  rank(q: string, limit: number): string[] | Promise<string[]>
  close?(): void | Promise<void>
}
