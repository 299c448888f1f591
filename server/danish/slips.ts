/**
 * How far one spelling is from another, counted in slips: a wrong, missing or superfluous letter or two letters swapped
 * count 1, and less where Danes often slip, as between `d` and `t`, a doubled letter or a silent `d`, `h` and `e`.
 *
 * @param most where counting stops
 * @returns a number over `most` when they are further apart
 * @see Damerau, F. J. (1964), CACM 7(3), 171–176 (with weights, and swaps of neighbours only)
 */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = [0]
  for (let j = 1; j <= b.length; j++) last.push((last[j - 1] ?? 0) + costOfExtra(b, j - 1))
  for (let i = 1; i <= a.length; i++) {
    const row = [(last[0] ?? 0) + costOfExtra(a, i - 1)]
    for (let j = 1; j <= b.length; j++) {
      const swapped = isSwap(a, i, b, j) ? (before[j - 2] ?? Infinity) + SWAP : Infinity
      row[j] = Math.min(
        (last[j - 1] ?? Infinity) + costOfChange(a[i - 1] ?? '', b[j - 1] ?? ''),
        (last[j] ?? Infinity) + costOfExtra(a, i - 1),
        (row[j - 1] ?? Infinity) + costOfExtra(b, j - 1),
        swapped,
      )
    }
    if (Math.min(...row) > most && Math.min(...last) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? Infinity
}

const SWAP = 0.7
const LIKELY = 0.6
const DOUBLED = 0.5
const SILENT = 0.8
const ALIKE = new Set(
  'dt eæ eo oå øo aå æa cs ck gk jg vf iy ie øe sz bp nm'
    .split(' ')
    .flatMap((pair) => [pair, pair.slice(1) + pair.slice(0, 1)]),
)

function isSwap(a: string, i: number, b: string, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
}

function costOfChange(one: string, other: string): number {
  if (one === other) return 0
  return ALIKE.has(one + other) ? LIKELY : 1
}

function costOfExtra(word: string, at: number): number {
  const letter = word[at] ?? ''
  if (letter === word[at - 1]) return DOUBLED
  return 'dhe'.includes(letter) ? SILENT : 1
}
