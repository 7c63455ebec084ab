/** The zip archive that a Word file is: its parts by name, unpacked when asked and never beyond the limits. */
import { Inflate } from 'fflate'
import { limits } from './limits.js'

/** A part where it stands in the file. Offsets are bytes of the file. */
export interface Entry {
  readonly name: string
  /** The record of the central directory, as it is. */
  readonly record: { readonly start: number; readonly end: number }
  /** Where the local header begins. */
  readonly offset: number
  readonly packed: number
  readonly unpacked: number
  readonly isDeflated: boolean
}

export interface Archive {
  readonly bytes: Uint8Array
  /** In the order of the central directory, which is where Word looks. */
  readonly entries: readonly Entry[]
  /** Where the central directory begins. */
  readonly directory: number
}

/** What makes a file unreadable, as `problem` of a document says it. */
export class Unreadable extends Error {}

const broken = 'the file is damaged or cut short: its zip directory cannot be read'

/** Reads the directory; unpacks nothing. @throws Unreadable */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > limits.file) throw new Unreadable(`the file is larger than ${limits.file >> 20} MB`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  if (count === 0xffff || directory === 0xffffffff)
    throw new Unreadable('the file is an archive of a kind (Zip64) that Word files of readable size do not need')
  if (count > limits.parts) throw new Unreadable(`the file has more than ${limits.parts} parts, which no draft needs`)
  const entries: Entry[] = []
  const names = new Set<string>()
  const offsets = new Set<number>()
  let at = directory
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new Unreadable(broken)
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw new Unreadable(broken)
    const entry = readEntry(view, bytes, at, next)
    // Entries that share their data would multiply what is copied.
    if (names.has(entry.name) || offsets.has(entry.offset))
      throw new Unreadable('the file is damaged: one of its parts is there twice')
    names.add(entry.name)
    offsets.add(entry.offset)
    entries.push(entry)
    at = next
  }
  return { bytes, entries, directory }
}

function endRecord(view: DataView): number {
  // The comment that may follow is at most 65535 bytes long.
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new Unreadable(broken)
}

function readEntry(view: DataView, bytes: Uint8Array, start: number, end: number): Entry {
  const flags = view.getUint16(start + 8, true)
  const method = view.getUint16(start + 10, true)
  if ((flags & 1) !== 0) throw new Unreadable('the file is protected by a password; save it without one')
  if (method !== 0 && method !== 8) throw new Unreadable('the file is packed in a way that Word does not use')
  const nameStart = start + 46
  const name = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + view.getUint16(start + 28, true)))
  const packed = view.getUint32(start + 20, true)
  const unpacked = view.getUint32(start + 24, true)
  const offset = view.getUint32(start + 42, true)
  return { name, record: { start, end }, offset, packed, unpacked, isDeflated: method === 8 }
}

/** How many packed bytes are unpacked before the result is measured again: at most 16 MB come of them. */
const step = 16 * 1024

/** The content of a part, nothing where there is none of the name. Stops as soon as a limit is passed. @throws Unreadable */
export function readPart({ bytes, entries, directory }: Archive, name: string): Uint8Array | undefined {
  const entry = entries.find((one) => one.name === name) ?? entries.find((one) => sameName(one.name, name))
  if (!entry) return undefined
  if (entry.unpacked > limits.part) throw tooLarge(name)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > directory || view.getUint32(entry.offset, true) !== 0x04034b50) throw new Unreadable(broken)
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > directory) throw new Unreadable(broken)
  const packed = bytes.subarray(start, start + entry.packed)
  return entry.isDeflated ? inflate(packed, name) : packed
}

/** Names of parts are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

function inflate(packed: Uint8Array, name: string): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const inflater = new Inflate((piece) => {
    pieces.push(piece)
    length += piece.length
  })
  try {
    for (let at = 0; at < packed.length; at += step) {
      const end = Math.min(at + step, packed.length)
      inflater.push(packed.subarray(at, end), end === packed.length)
      if (length > limits.part || (length > 1024 * 1024 && length > limits.ratio * end)) throw tooLarge(name)
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(`the file is damaged: its part ${name} cannot be unpacked`)
  }
  return joined(pieces, length)
}

const tooLarge = (name: string): Unreadable =>
  new Unreadable(`its part ${name} is too large when unpacked, which is how files are made that are meant to do harm`)

/** One array of all pieces. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
