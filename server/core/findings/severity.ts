/** The order of severities. */
import type { Severity } from '../rules/schema.js'

/** From the least to the most severe. */
export const severities: readonly Severity[] = ['information', 'warning', 'error']

export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(floor)
}
