/** Bytes of files as they travel in messages, and what a file is known by. */

/** How many bytes are turned into letters at once: more would be too many arguments of one call. */
const piece = 0x8000

export function toBase64(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  let letters = ''
  for (let i = 0; i < bytes.length; i += piece) letters += String.fromCharCode(...bytes.subarray(i, i + piece))
  return btoa(letters)
}

/** Nothing where it is no base64. */
export function fromBase64(text: unknown): Uint8Array | undefined {
  if (typeof text !== 'string') return undefined
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** SHA-256 in hexadecimal digits. */
export async function hashOf(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
