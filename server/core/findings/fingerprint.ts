/** A name for a finding that survives renumbering and edits elsewhere in the draft. */

/**
 * Hash of the rule and the words of the provision it stands in (no numbers of provisions, no spacing, no case); `occurrence` tells apart equal findings
 * in reading order. Sixteen hexadecimal digits.
 */
export function fingerprint(rule: string, passage: string, occurrence: number): string {
  const words = passage
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const input = `${rule}\n${words}\n${occurrence}`
  return (
    hash32(input, 0x811c9dc5).toString(16).padStart(8, '0') + hash32(input, 0x9747b28c).toString(16).padStart(8, '0')
  )
}

/** FNV-1a over UTF-16 code units with a final mix; enough to name findings, not for security. */
function hash32(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
