/** Divides a run where marks stand inside of it, every part with the properties of the whole. */
import { charactersOf } from './characters.js'
import { tagName } from './write-xml.js'
import { child, type XmlElement } from './xml.js'

/** XML that comes between the parts of a run. `at` is an offset in the source, between its characters or elements. */
export interface Cut {
  readonly at: number
  readonly xml: string
}

/** Words of a run that a tracked change deletes. */
export interface Deletion {
  readonly start: number
  readonly end: number
  /** The first tag of the change, with a number of its own for each part into which it is divided, and the last. */
  readonly open: () => string
  readonly close: string
}

interface Fragment {
  readonly start: number
  readonly end: number
  readonly xml: string
}

/** The run as it is where nothing cuts it; `cuts` in the order in which their XML is to stand. */
export function cutRun(source: string, run: XmlElement, cuts: readonly Cut[], deletions: readonly Deletion[]): string {
  const properties = child(run, 'w:rPr')
  const contentStart = properties?.end ?? run.contentStart
  const open = source.slice(run.start, contentStart)
  const close = source.slice(run.contentEnd, run.end)
  const stops = [...cuts.map(({ at }) => at), ...deletions.flatMap(({ start, end }) => [start, end])]
  const inOrder = [...new Set(stops)].sort((a, b) => a - b)
  const parts: string[] = []
  let kept = ''
  let change: Deletion | undefined
  const flush = (): void => {
    if (kept === '') return
    const whole = change ? `${change.open()}${open}${asDeleted(kept)}${close}${change.close}` : `${open}${kept}${close}`
    parts.push(whole)
    kept = ''
  }
  const waiting = [...cuts].sort((a, b) => a.at - b.at)
  const deleted = [...deletions].sort((a, b) => a.start - b.start)
  let placed = 0
  let gone = 0
  const place = (until: number): void => {
    for (let cut = waiting[placed]; cut && cut.at <= until; cut = waiting[++placed]) {
      flush()
      parts.push(cut.xml)
    }
  }
  for (const fragment of fragments(source, run, contentStart, inOrder)) {
    place(fragment.start)
    while ((deleted[gone]?.end ?? Infinity) <= fragment.start) gone++
    const here = deleted[gone]
    const next = here && fragment.start >= here.start && fragment.end <= here.end ? here : undefined
    if (next !== change) flush()
    change = next
    kept += fragment.xml
  }
  flush()
  change = undefined
  place(Infinity)
  return parts.join('')
}

/** The elements of a run, texts divided at the stops, which are in order, with the white space that the file has before them. */
function fragments(source: string, run: XmlElement, from: number, stops: readonly number[]): readonly Fragment[] {
  const all: Fragment[] = []
  let done = from
  let next = 0
  for (const element of run.children) {
    if (element.start < from) continue
    while ((stops[next] ?? Infinity) <= element.start) next++
    const inside: number[] = []
    for (let at = stops[next]; at !== undefined && at < element.end; at = stops[++next]) inside.push(at)
    const before = source.slice(done, element.start)
    if (inside.length === 0) {
      all.push({ start: element.start, end: element.end, xml: before + source.slice(element.start, element.end) })
    } else all.push(...divided(source, element, inside, before))
    done = element.end
  }
  return all
}

function divided(source: string, element: XmlElement, stops: readonly number[], before: string): readonly Fragment[] {
  const { text, sourceOf = () => element.contentStart } = charactersOf(source, element)
  const places = [sourceOf(0), ...stops, sourceOf(text.length)]
  const open = preserving(source.slice(element.start, element.contentStart))
  const close = source.slice(element.contentEnd, element.end)
  return places.slice(1).map((end, i) => {
    const start = places[i] ?? end
    const isFirst = i === 0
    const isLast = i === stops.length
    return {
      start: isFirst ? element.start : start,
      end: isLast ? element.end : end,
      xml: `${isFirst ? before : ''}${open}${source.slice(start, end)}${close}`,
    }
  })
}

/** Parts of a text may begin and end with spaces. */
function preserving(tag: string): string {
  const space = /\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/
  return space.test(tag) ? tag.replace(space, ' xml:space="preserve"') : tag.replace(/>$/, ' xml:space="preserve">')
}

/** Deleted words stand in elements of their own. */
const asDeleted = (xml: string): string => xml.replace(/<(\/?(?:[\w.-]+:)?)t(?=[\s>])/g, '<$1delText')

/** The properties of a run for words beside it, without what a tracked change says of them. */
export function propertiesBeside(source: string, run: XmlElement | undefined): string {
  const properties = run && child(run, 'w:rPr')
  if (!properties) return ''
  const inside = properties.children
    .filter(({ name }) => name !== 'w:rPrChange')
    .map(({ start, end }) => source.slice(start, end))
  const tag = tagName(source, properties)
  return inside.length === 0 ? '' : `<${tag}>${inside.join('')}</${tag}>`
}
