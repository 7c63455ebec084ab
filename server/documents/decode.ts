/** Reads the bytes of a text file: UTF-8, UTF-16, and the Cyrillic encodings of one byte a letter, each recognised by what it says. */
import { isUtf8 } from 'node:buffer'
import { decodeEightBit } from './eight-bit.js'
import { textOfUtf8 } from './utf8-text.js'
import { firstInvalid, mostlyUtf8 } from './utf8.js'

/** `encoding` is an IANA name. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly problem?: never }
  /** `mayBeEightBit`: it is text, but no Unicode. */
  | { readonly text?: never; readonly problem: string; readonly mayBeEightBit?: true }

/** How much of a file is looked at to tell UTF-16 without a mark, in bytes. */
const sample = 8192

/**
 * UTF-8 and UTF-16 with or without a byte order mark, which is not part of the text; else the encoding of one byte a letter that `declared` names (a
 * label as in HTML) or that makes Russian or Kazakh of it. Never throws.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) return { problem: 'the file is empty' }
  const unicode = decodeUnicode(bytes)
  const decoded =
    // Here and there a byte that is none: damaged UTF-8, of which nobody knows what the bytes once were.
    unicode.problem !== undefined && unicode.mayBeEightBit && !mostlyUtf8(bytes)
      ? (decodeEightBit(bytes, declared) ?? unicode)
      : unicode
  return decoded.text?.trim() === '' ? { problem: 'the file is empty but for white space' } : decoded
}

/** What editors open without being told an encoding: UTF-8, and UTF-16 with a mark or recognised. Never throws. */
export function decodeUnicode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe ? 'UTF-16LE' : first === 0xfe && second === 0xff ? 'UTF-16BE' : undefined
  if (marked) return decodeAs(marked, bytes) ?? { problem: `the file begins as ${marked} but is not valid` }
  const unmarked = utf16WithoutMark(bytes)
  const wide = unmarked && decodeAs(unmarked, bytes)
  if (wide) return wide
  const zero = bytes.indexOf(0)
  if (zero >= 0) return { problem: `this is a binary file, not text (byte 0 at offset ${zero})` }
  return decodeAs('UTF-8', bytes) ?? { problem: notUtf8(bytes), mayBeEightBit: true }
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded | undefined {
  try {
    const text = encoding === 'UTF-8' ? utf8(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text === undefined) return undefined
    return text.includes('\u0000') ? { problem: 'this is a binary file, not text' } : { text, encoding }
  } catch {
    return undefined
  }
}

function utf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined
  const text = textOfUtf8(bytes)
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** No-break space, section, soft hyphen and guillemets. */
const signs: ReadonlySet<number> = new Set([0xa0, 0xa7, 0xab, 0xad, 0xbb])

/** By its first units: nearly all of them are Latin or Cyrillic letters, digits and the usual marks, and the spaces show which byte comes first. */
function utf16WithoutMark(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const length = Math.min(bytes.length, sample) & ~1
  if (bytes.length % 2 !== 0 || length < 4) return undefined
  const usual = (high: number, low: number): boolean =>
    high === 0
      ? low === 9 || low === 10 || low === 13 || (low >= 0x20 && low < 0x7f) || signs.has(low)
      : high === 4 || (high === 5 && low < 0x30) || (high === 0x20 && low <= 0x44) || (high === 0x21 && low === 0x16)
  let little = 0
  let big = 0
  for (let i = 0; i < length; i += 2) {
    const a = bytes[i] ?? 0
    const b = bytes[i + 1] ?? 0
    if (usual(b, a)) little++
    if (usual(a, b)) big++
  }
  const enough = (length / 2) * 0.98
  if (little >= enough && little > big) return 'UTF-16LE'
  return big >= enough && big > little ? 'UTF-16BE' : undefined
}

function notUtf8(bytes: Uint8Array): string {
  const offset = firstInvalid(bytes)
  const line = bytes.subarray(0, offset).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1)
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return `the file is not valid UTF-8: byte 0x${byte} at offset ${offset} (line ${line}); save it as UTF-8`
}
