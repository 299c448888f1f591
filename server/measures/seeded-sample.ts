/** Draws from what comes along, so that the same seed over the same cases gives the same sample. */
export class SeededSample {
  readonly #size: number
  readonly #seed: number
  #drawn: { readonly id: string; readonly order: number; readonly seq: number }[] = []
  #seen = 0

  /** @param seed whole number, 0 … 2³² − 1 */
  constructor(size: number, seed: number) {
    this.#size = size
    this.#seed = seed
  }

  /** @param cases each once, in whichever order; `seq` is what chance goes by, and no two have the same */
  add(cases: readonly { readonly id: string; readonly seq: number }[]): void {
    this.#seen += cases.length
    const last = this.#drawn.length < this.#size ? Infinity : (this.#drawn.at(-1)?.order ?? Infinity)
    const near = cases
      .map(({ id, seq }) => ({ id, seq, order: scattered(seq, this.#seed) }))
      .filter(({ order }) => order <= last)
    if (near.length === 0) return
    this.#drawn = [...this.#drawn, ...near].toSorted((a, b) => a.order - b.order || a.seq - b.seq).slice(0, this.#size)
  }

  /** The ids that were drawn, in an order that says nothing of them. */
  get drawn(): readonly string[] {
    return this.#drawn.map(({ id }) => id)
  }

  /** From how many it was drawn. */
  get seen(): number {
    return this.#seen
  }
}

/** Two rounds of MurmurHash3's last step: each number falls anywhere, wherever its neighbours fall. */
function scattered(seq: number, seed: number): number {
  return mixed((mixed(seq ^ Math.imul(seed, 0x9e3779b1)) + seed) | 0) >>> 0
}

function mixed(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
