/** Bytes of files as they travel in messages. */

/** How many bytes are turned into letters at once: more would be too many arguments of one call. */
const piece = 0x8000

export function toBase64(bytes: Uint8Array): string {
  let letters = ''
  for (let i = 0; i < bytes.length; i += piece) letters += String.fromCharCode(...bytes.subarray(i, i + piece))
  return btoa(letters)
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
