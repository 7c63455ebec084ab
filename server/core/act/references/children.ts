/** Finds the children of provisions by their numbers. */
import { addTo } from '../../text/grouped.js'
import { remembered } from '../../text/remembered.js'
import type { Provision } from '../tree.js'
import type { Step } from './reference.js'

/** The child with that number: one of the very kind if there is one; with `directly` no grandchildren. */
export type ChildOf = (parent: Provision, step: Step, directly?: boolean) => Provision | undefined

/** The children of provisions by what they are called: of each provision they are gathered once, for a list may have very many. */
export function createChildren(): {
  readonly childOf: ChildOf
  /** «часть вторая»: an unnumbered paragraph of the tree, if parts have become such; some drafters number parts. */
  readonly byOrdinal: (parent: Provision, step: Step) => Provision | undefined
} {
  const named = (
    gather: (parent: Provision) => readonly (readonly [string, Provision])[],
  ): ((parent: Provision, name: string) => readonly Provision[]) => {
    const listsOf = remembered((parent: Provision) => {
      const lists = new Map<string, Provision[]>()
      for (const [key, provision] of gather(parent)) addTo(lists, key, provision)
      return lists
    })
    return (parent, name) => listsOf(parent).get(name) ?? []
  }
  const called = (provision: Provision): readonly [string, Provision] => [numberOf(provision.number), provision]
  const children = named((parent) => parent.children.map(called))
  const grandchildren = named((parent) => parent.children.flatMap((child) => child.children.map(called)))
  const counted = named((parent) =>
    parent.children.flatMap((child) => (child.number === '' ? [[String(child.ordinal), child] as const] : [])),
  )
  const paragraphs = named((parent) =>
    parent.children.flatMap((child) => (child.kind === 'paragraph' ? [[child.number, child] as const] : [])),
  )
  return {
    childOf(parent, { kind, number }, directly = false) {
      const wanted = numberOf(number)
      const same = children(parent, wanted)
      const own = same.find((child) => child.kind === kind) ?? same[0]
      if (own || directly) return own
      const below = grandchildren(parent, wanted)
      return below.length === 1 ? below[0] : undefined
    },
    byOrdinal(parent, { kind, number }) {
      const [own] = counted(parent, number)
      if (own || kind === 'line' || parent.kind !== 'article') return own
      return paragraphs(parent, number)[0]
    },
  }
}

/** Numbers as they are compared: «3-1» and `3.1` differ, `12A` and `12a` do not. */
export function numberOf(number: string): string {
  return number.toLowerCase().replace(/[‑–]/g, '-')
}
