/** A file of the knowledge folder; `path` is relative to it, with `/` between folders. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}
