/** The numbers that browsers print before the items of a list. */
import { attribute, isElement, type HtmlElement } from './html-tree.js'
import { roman } from './roman.js'

/** `1.`, in a list within a list `1)`, `a)`, `iv)`, `–`; nothing where the page prints none. */
export function labelOf(item: HtmlElement): string {
  const list = item.parentNode && 'tagName' in item.parentNode ? item.parentNode : undefined
  const style = `${attribute(item, 'style') ?? ''};${list ? (attribute(list, 'style') ?? '') : ''}`
  const styled =
    /list-style(?:-type)?\s*:[^;]*?\b(none|decimal|lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman)\b/i.exec(
      style,
    )?.[1]
  if (styled === 'none') return ''
  if (list?.tagName !== 'ol') return '–'
  const number = numberOf(item, list)
  switch (styled ?? attribute(list, 'type') ?? 'decimal') {
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return `${letters(number)})`
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return `${letters(number).toUpperCase()})`
    case 'i':
    case 'lower-roman':
      return `${roman(number)})`
    case 'I':
    case 'upper-roman':
      return `${roman(number).toUpperCase()})`
    default:
      return isNested(list) ? `${number})` : `${number}.`
  }
}

function isNested(list: HtmlElement): boolean {
  for (let at = list.parentNode; at && 'tagName' in at; at = at.parentNode) if (at.tagName === 'ol') return true
  return false
}

const counted = new WeakMap<HtmlElement, ReadonlyMap<HtmlElement, number>>()

/** As browsers count: from `start`, a `value` going before, `reversed` downwards. */
function numberOf(item: HtmlElement, list: HtmlElement): number {
  const known = counted.get(list) ?? count(list)
  counted.set(list, known)
  return known.get(item) ?? 1
}

function count(list: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li')
  const step = attribute(list, 'reversed') === undefined ? 1 : -1
  let next = integer(attribute(list, 'start')) ?? (step === 1 ? 1 : items.length)
  return new Map(
    items.map((item) => {
      const number = integer(attribute(item, 'value')) ?? next
      next = number + step
      return [item, number]
    }),
  )
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined
}

/** 1 is a, 27 is aa. */
function letters(number: number): string {
  let rest = number
  let text = ''
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text || String(number)
}
