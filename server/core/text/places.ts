/** Finds every place where a pattern matches; after an edit it looks again only where the text has changed. */
import { changeBetween } from './change.js'
import { firstIndex } from './ordered.js'
import type { Range } from './range.js'

/** Starts of all matches in order, overlapping ones among them. */
export type PlaceFinder = (text: string) => readonly number[]

/** `source` is that of a regular expression that looks at no more than `reach` UTF-16 code units from where it matches. */
export function createPlaceFinder(source: string, flags: string, reach: number): PlaceFinder {
  const pattern = new RegExp(source, `${flags}g`)
  let lastText = ''
  let lastPlaces: readonly number[] = []
  const search = (text: string, from: number, to: number): readonly number[] => {
    const stretch = text.slice(from, to)
    const places: number[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(stretch); match; match = pattern.exec(stretch)) {
      places.push(from + match.index)
      // The next one may begin inside this one.
      pattern.lastIndex = match.index + 1
    }
    return places
  }
  const searchAgain = (text: string): readonly number[] => {
    const { start, oldEnd, newEnd } = changeBetween(lastText, text)
    const from = Math.max(0, start - reach)
    // What begins before the change may reach into it; what begins behind it is as before.
    const changed = search(text, from, Math.min(text.length, newEnd + reach)).filter((place) => place < newEnd)
    const by = newEnd - oldEnd
    return [
      ...lastPlaces.filter((place) => place < from),
      ...changed,
      ...lastPlaces.filter((place) => place >= oldEnd).map((place) => place + by),
    ]
  }
  return (text) => {
    if (text === lastText) return lastPlaces
    lastPlaces = lastText === '' ? search(text, 0, text.length) : searchAgain(text)
    lastText = text
    return lastPlaces
  }
}

/** Whether one of the places, which are in order, lies in the range. */
export function hasPlaceIn(places: readonly number[], { start, end }: Range): boolean {
  return (places[firstIndex(places.length, (i) => places[i]! >= start)] ?? end) < end
}
