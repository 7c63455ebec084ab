/** Lists of numbers as text, mostly a code unit each: JSON reads that many times faster than digits, and a list costs nothing until it is read. */

/** Leaves out what JSON would have to escape. */
const smallest = 0x23
/** From here up to the surrogates a unit holds the upper part of a number that takes two. */
const large = 0xd000
const lowerBits = 12
const largest = (0xd800 - large - 1) * 2 ** lowerBits

/** @throws RangeError for what is no whole number from 0 to about eight million */
export function packNumbers(numbers: readonly number[]): string {
  const units: string[] = []
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 0 || number > largest) throw new RangeError(`${number} cannot be packed`)
    const unit = number + smallest
    if (unit < large) units.push(String.fromCharCode(unit))
    else units.push(String.fromCharCode(large + (number >> lowerBits), (number & (2 ** lowerBits - 1)) + smallest))
  }
  return units.join('')
}

/** Reads packed numbers one after the other; 0 at the end. */
export function unpacker(text: string): () => number {
  let at = 0
  return () => {
    if (at >= text.length) return 0
    const unit = text.charCodeAt(at++)
    if (unit < large) return unit - smallest
    return ((unit - large) << lowerBits) + text.charCodeAt(at++) - smallest
  }
}

export function unpackNumbers(text: string): Int32Array {
  const numbers = new Int32Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    numbers[length++] =
      unit < large ? unit - smallest : ((unit - large) << lowerBits) + text.charCodeAt(++at) - smallest
  }
  return numbers.subarray(0, length)
}

/** `count` lists, each with its length before it. List `n` is `items[first[n]]` up to `items[first[n + 1]]`. */
export function unpackLists(packed: string, count: number): { readonly first: Int32Array; readonly items: Int32Array } {
  const numbers = unpackNumbers(packed)
  const first = new Int32Array(count + 1)
  const items = new Int32Array(numbers.length - count)
  let from = 0
  let length = 0
  for (let list = 0; list < count; list++) {
    const end = from + 1 + (numbers[from] ?? 0)
    for (let at = from + 1; at < end; at++) items[length++] = numbers[at] ?? 0
    first[list + 1] = length
    from = end
  }
  return { first, items }
}
