/** Reads a draft that the command line names, of any format, without taking in more than a draft may have. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { ReadDocument, ReadOptions } from '../documents/document.js'
import { largestFile, tooLarge } from '../documents/limits.js'
import { readDocument } from '../documents/read.js'

const pieceLength = 1 << 20

/** `-` is standard input. @throws what Node says of a file that cannot be opened or read */
export async function readDraft(path: string, { tracked }: ReadOptions): Promise<ReadDocument> {
  const bytes = bytesOf(path)
  return bytes ? readDocument(bytes, path, { tracked }) : { problem: tooLarge }
}

/** Nothing where there are too many. */
function bytesOf(path: string): Uint8Array | undefined {
  const file = path === '-' ? 0 : openSync(path, 'r')
  try {
    const stat = fstatSync(file)
    if (stat.size > largestFile) return undefined
    // The length of a pipe is known only at its end.
    return stat.isFile() || stat.isDirectory() ? readFileSync(file) : piped(file)
  } finally {
    if (path !== '-') closeSync(file)
  }
}

function piped(file: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const piece = new Uint8Array(pieceLength)
    const read = readSync(file, piece)
    if (read === 0) return Buffer.concat(pieces, length)
    length += read
    if (length > largestFile) return undefined
    pieces.push(piece.subarray(0, read))
  }
}
