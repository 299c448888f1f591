/** A text that an article has had, as it was filled in and seen. */
export interface Revision {
  readonly article: string
  readonly revision: number
  readonly title: string
  /** Filled Markdown by section code. */
  readonly sections: Readonly<Record<string, string>>
}

export interface RevisionText {
  readonly article: string
  readonly hash: string
  readonly title: string
  readonly text: string
  readonly sections: Readonly<Record<string, string>>
}

/** Every text ever served, so that a log entry can show what was said that day. */
export interface Revisions {
  /** Gives each text its number: that of the article's newest revision where the hash is the same, else a new one. */
  remember(texts: readonly RevisionText[], seenAt: string): Promise<ReadonlyMap<string, number>>
  read(article: string, revision: number): Promise<Revision | null>
}
