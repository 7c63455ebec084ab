/** Tells whether a list is one of what is forbidden: leaving out an item then takes a ban away, and no right. */
import type { Provision } from '../core/act/tree.js'

const forbidding = [
  /не\s+допуска|запреща|запрещен|воспреща|не\s+вправе|не\s+(?:может|могут|должн)/iu,
  /тыйым\s+салын|жол\s+берілмейді|рұқсат\s+(?:етілмейді|берілмейді)|құқылы\s+емес|құқығы\s+жоқ|[аеі]\s+алмайды/iu,
  /\b(?:shall|may|must|can)\s+not\b|\bno\s+[\w\s]{1,60}\b(?:shall|may)\b|\bprohibited\b|\bforbidden\b/iu,
] as const

/** `list` is the provision whose items are meant; `text` is normalised. Reads its own words, before and behind the items. */
export function isProhibition({ blocks }: Provision, text: string): boolean {
  const words = blocks.map(({ start, end }) => text.slice(start, end)).join(' ')
  return forbidding.some((pattern) => pattern.test(words))
}
