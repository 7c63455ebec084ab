/** Files that are not open, as whoever starts the server can read them. */
export interface DraftFiles {
  /**
   * Addresses of the files below a folder, in order, without hidden folders and `node_modules`; nothing where the folder cannot be read from here.
   * Never rejects.
   */
  readonly list: (folder: string) => Promise<readonly string[] | undefined>
  /** The text of a file; nothing where it cannot be read as text. Never rejects. */
  readonly read: (uri: string) => Promise<string | undefined>
}

/** The same for all ways of writing an address: editors and file systems do not agree on what is to be escaped. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(
      /^(file:\/\/\/)([A-Z]:)/,
      (_, scheme: string, drive: string) => scheme + drive.toLowerCase(),
    )
  } catch {
    return uri
  }
}

/** The same address, or one inside that folder. */
export function isAtOrBelow(uri: string, other: string): boolean {
  return keyOf(uri) === keyOf(other) || keyOf(uri).startsWith(`${keyOf(other)}/`)
}
