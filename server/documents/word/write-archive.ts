/** Writes the archive anew with some parts changed; all others stay packed as they are, byte for byte. */
import { zipSync, type Zippable } from 'fflate'
import { joined, openArchive, type Archive, type Entry } from './archive.js'

/** Parts that the archive does not have are added at its end. */
export function withParts(archive: Archive, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The library packs and checks what is new; the clock is not read.
  const files: Zippable = Object.fromEntries(parts)
  const changed = openArchive(zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 }))
  const kept = archive.entries.map((entry) => {
    const other = changed.entries.find(({ name }) => name === entry.name)
    return other ? { archive: changed, entry: other } : { archive, entry }
  })
  const added = changed.entries
    .filter(({ name }) => archive.entries.every((entry) => entry.name !== name))
    .map((entry) => ({ archive: changed, entry }))
  return written([...kept, ...added])
}

function written(entries: readonly { readonly archive: Archive; readonly entry: Entry }[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const records: Uint8Array[] = []
  let length = 0
  for (const { archive, entry } of entries) {
    // A copy; what `slice` of a Buffer of Node gives is none.
    const record = new Uint8Array(archive.bytes.subarray(entry.record.start, entry.record.end))
    new DataView(record.buffer).setUint32(42, length, true)
    records.push(record)
    const local = archive.bytes.subarray(entry.offset, endOf(entry, archive))
    pieces.push(local)
    length += local.length
  }
  const directory = records.reduce((sum, record) => sum + record.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, entries.length, true)
  end.setUint16(10, entries.length, true)
  end.setUint32(12, directory, true)
  end.setUint32(16, length, true)
  return joined([...pieces, ...records, new Uint8Array(end.buffer)], length + directory + 22)
}

/** Whatever stands between the data and the next header, such as a data descriptor, belongs to the entry. */
function endOf(entry: Entry, { entries, directory }: Archive): number {
  let end = directory
  for (const { offset } of entries) if (offset > entry.offset && offset < end) end = offset
  return end
}
