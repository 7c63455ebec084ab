/** Tells whether an item is a mere ban: leaving it out then takes a ban away, and neither a right nor a limit that may stand. */
import type { Provision } from '../core/act/tree.js'
import type { Range } from '../core/text/range.js'

const forbidding = [
  /не\s+допуска|запреща|запрещен|воспреща|не\s+вправе|не\s+(?:может|могут|должн)/iu,
  /тыйым\s+салын|жол\s+берілмейді|рұқсат\s+(?:етілмейді|берілмейді)|құқылы\s+емес|құқығы\s+жоқ|[аеі]\s+алмайды/iu,
  /\b(?:shall|may|must|can)\s+not\b|\bno\s+[\w\s]{1,60}\b(?:shall|may)\b|\bprohibited\b|\bforbidden\b/iu,
] as const
const excepting =
  /кроме|исключением|пока\s+не|если|без\s|қоспағанда|басқа\s+жағдайда|егер|болмаса|\b(?:unless|except|without|until|if)\b/iu

/** Longer items say more than what a finding is about, in UTF-16 code units. */
const longest = 160
/** How much of the item a finding must be about. */
const leastShare = 0.6

/** `path` leads to the item, `about` are the places of findings in it; all offsets are those of `text`. Reads the words of its list, before and behind the items. */
export function isMereBan(path: readonly Provision[], about: readonly Range[], text: string): boolean {
  const item = path.at(-1)
  const [block, ...others] = item?.blocks ?? []
  const list = path.at(-2)
  if (item?.kind !== 'item' || !block || !list || others.length + item.children.length > 0) return false
  const length = block.end - block.start
  if (length > longest) return false
  const covers = ({ start, end }: Range): boolean =>
    Math.min(block.end, end) - Math.max(block.start, start) >= leastShare * length
  const words = list.blocks.map(({ start, end }) => text.slice(start, end)).join(' ')
  return about.some(covers) && forbidding.some((pattern) => pattern.test(words)) && !excepting.test(words)
}
