/** How much of a file is read at most, so that no file holds up the others or eats the memory. */

/** Of any file, in bytes. */
export const largestFile = 200_000_000
/** Of HTML and XML, in bytes: the longest code of laws, exported by Word, has a tenth. */
export const largestMarkup = 60_000_000
/** Of a draft, in UTF-16 code units; the longest code of laws has three million. */
export const longestText = 20_000_000
/** How deep elements stand in one another; browsers stop at the same depth. */
export const deepestElement = 512
/** How long one file may take, in milliseconds. */
export const longestReading = 20_000

export const tooLong = 'its text is longer than 20 million characters; divide it into several files'
export const tooLarge = 'the file is larger than 200 MB; divide it into several files'
export const tooLargeMarkup = 'the file is larger than 60 MB, which no draft is; save its text as .txt (UTF-8)'
export const tooDeep = `its elements stand in one another more than ${deepestElement} deep, which no draft does`
export const tooSlow = 'reading it took longer than 20 seconds; save its text as .txt (UTF-8)'

/** Ends the reading of a file from deep inside a library; `read.ts` makes its message the problem of the file. */
export class Unreadable extends Error {
  /** A name, because a test that loads this file twice has two classes. */
  override readonly name = 'Unreadable'
}

/** Throws when the reading that began with this call has taken too long. @throws Unreadable */
export function timeKeeper(): () => void {
  const end = performance.now() + longestReading
  return () => {
    if (performance.now() > end) throw new Unreadable(tooSlow)
  }
}
