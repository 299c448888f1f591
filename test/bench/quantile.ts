/** The smallest value that is not under a share of all; p99 of few values is the largest. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN
}

export const medianOf = (values: readonly number[]): number => quantile(values, 0.5)
