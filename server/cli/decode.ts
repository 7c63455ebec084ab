/** Reads the bytes of a draft as text, or says why they are not one. */

/** `encoding` is an IANA name. */
export type Decoded =
  | { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE'; readonly problem?: never }
  | { readonly problem: string }

/** Beginnings of files that people take for text. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'this is a PDF file, not text; save its text as .txt'],
  [
    'PK\u0003\u0004',
    'this is a Word, OpenDocument or other zipped file, not text; save it as plain text (.txt, UTF-8)',
  ],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'this is an old Word or other Office file, not text; save it as plain text (.txt, UTF-8)',
  ],
  ['{\\rtf', 'this is an RTF file, not plain text; save it as plain text (.txt, UTF-8)'],
]

/** UTF-8 with or without a byte order mark, or UTF-16 with one. The mark is not part of the text. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'the file is empty' }
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const signature = signatures.find(([beginning]) => start.startsWith(beginning))
  if (signature) return { problem: signature[1] }
  const utf16 = start.startsWith('\u00ff\u00fe')
    ? 'UTF-16LE'
    : start.startsWith('\u00fe\u00ff')
      ? 'UTF-16BE'
      : undefined
  if (utf16) return decodeAs(utf16, bytes) ?? { problem: `the file begins as ${utf16} but is not valid` }
  const zero = bytes.indexOf(0)
  if (zero >= 0) return { problem: `this is a binary file, not text (byte 0 at offset ${zero})` }
  return decodeAs('UTF-8', bytes) ?? { problem: notUtf8(bytes) }
}

function decodeAs(encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE', bytes: Uint8Array): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.includes('\u0000')) return { problem: 'this is a binary file, not text' }
    return text.trim() === '' ? { problem: 'the file is empty but for white space' } : { text, encoding }
  } catch {
    return undefined
  }
}

function notUtf8(bytes: Uint8Array): string {
  const offset = firstInvalid(bytes)
  const line = bytes.subarray(0, offset).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1)
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return `the file is not valid UTF-8: byte 0x${byte} at offset ${offset} (line ${line}); save it as UTF-8`
}

/** Offset of the first byte of the first sequence that is not UTF-8 (RFC 3629). */
export function firstInvalid(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

/** Zero where no valid sequence begins. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] ?? 0
  // Overlong forms, halves of surrogate pairs, and what lies beyond Unicode.
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0
  return (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f) ? 0 : length
}
