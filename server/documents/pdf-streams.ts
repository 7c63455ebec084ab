/** Looks ahead at the packed parts of a PDF file, so that none of them grows beyond measure when it is unpacked. */
import { inflateSync } from 'node:zlib'
import { Unreadable } from './limits.js'

/** Of one part, in bytes; pictures, which are not unpacked to read text, do not count. */
const largestStream = 50_000_000
/** Of all parts together. */
const largestTotal = 500_000_000

const grows = 'the PDF file holds a part that grows to more than 50 MB when it is unpacked; print it to PDF again'

/** @throws Unreadable where a part, unpacked as often as it was packed, is too large */
export function unpackedBounds(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    let start = at + 6
    if (file[start] === 0x0d) start++
    if (file[start] === 0x0a) start++
    // Whatever the file says of its length and packing: this is how packed bytes begin.
    if (!isPacked(file, start) || isPicture(file, at)) continue
    total += unpackedLength(file.subarray(start), 0)
    if (total > largestTotal) throw new Unreadable(grows)
  }
}

function isPacked(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

/** By the dictionary before the part. */
function isPicture(file: Buffer, at: number): boolean {
  const before = file.toString('latin1', Math.max(0, at - 600), at)
  return /\/Subtype\s*\/Image\b/.test(before.slice(before.lastIndexOf(' obj')))
}

/** Packed a second time it may hide a million times its length. */
function unpackedLength(packed: Uint8Array, times: number): number {
  if (times > 4) throw new Unreadable(grows)
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: largestStream })
    return unpacked.length + (isPacked(unpacked, 0) ? unpackedLength(unpacked, times + 1) : 0)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new Unreadable(grows)
    // Damaged, or no packed part at all: the library reads of it what there is.
    return 0
  }
}
