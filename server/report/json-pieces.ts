/** Writes JSON piece by piece, because a report on a very long draft is longer than the longest string. */
import { jsonText } from './escape.js'

/**
 * What `jsonText` makes of the value, without the line end and with `indent` before each line but the first. Objects and lists are taken apart down to
 * `depth` levels; a list may be anything that yields its items, which are then made one at a time.
 */
export function* jsonPieces(value: unknown, depth: number, indent = ''): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    // Line feeds stand only between what JSON names: in a string they are escaped.
    yield jsonText(value).trimEnd().replaceAll('\n', `\n${indent}`)
    return
  }
  const isList = Symbol.iterator in value
  const items = isList ? itemsOf(value as Iterable<unknown>) : membersOf(value)
  const [open, close] = isList ? '[]' : '{}'
  let between = `${open}\n${indent}  `
  let isEmpty = true
  for (const [name, item] of items) {
    yield between + name
    yield* jsonPieces(item, depth - 1, `${indent}  `)
    between = `,\n${indent}  `
    isEmpty = false
  }
  yield isEmpty ? `${open}${close}` : `\n${indent}${close}`
}

function* itemsOf(list: Iterable<unknown>): Generator<readonly [string, unknown]> {
  for (const item of list) yield ['', item]
}

function* membersOf(value: object): Generator<readonly [string, unknown]> {
  for (const [name, item] of Object.entries(value) as [string, unknown][])
    if (item !== undefined) yield [`${jsonText(name).trimEnd()}: `, item]
}
