/** A number for how a section is divided: equal words may be divided otherwise where another language or other labels stand around them. */
import type { Provision } from '../act/tree.js'
import type { Range } from '../text/range.js'
import { contextOf, type Section } from './sections.js'

/** The same for sections of equal shape; of different shapes it is almost always another one. 32 bits. */
export function shapeOf(section: Section): number {
  let shape = 0
  const add = (value: number): void => {
    shape = Math.imul(shape ^ value, 0x01000193)
    shape ^= shape >>> 15
  }
  const addRange = ({ start, end }: Range): void => {
    add(start - section.start)
    add(end - start)
  }
  const visit = (blocks: readonly Range[], provisions: readonly Provision[]): void => {
    for (const block of blocks) addRange(block)
    for (const provision of provisions) {
      addRange(provision)
      if (provision.heading) add(-(provision.heading.end - provision.start))
      visit(provision.blocks, provision.children)
    }
    add(-blocks.length)
  }
  for (const range of contextOf(section)) add(range === section.title ? -1 : range.end - range.start)
  visit(section.blocks, section.provisions)
  return shape
}
