/** Writes numbers as a table of the bench shows them. */
import type { Ratio } from './statistics.js'

/** A number with as many digits as say something: three. Empty where there is none. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return ''
  const size = Math.abs(value)
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)
}

export const range = ({ least, most }: Ratio): string => `${figure(least)}–${figure(most)}`

/** Of a text that takes so many bytes. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`
