/** The lines of the tree of Conventions, and which of them a filter by severity leaves. */

export type Mark = 'error' | 'warning' | 'information' | 'hidden' | 'clean' | 'not-applicable' | 'not-checked'

/** `all` also lists what has no finding; the others list findings of at least that severity. */
export type Filter = 'all' | 'information' | 'warning' | 'error'

/** As the server sends it. */
export interface ViewNode {
  readonly id: string
  readonly kind: 'instrument' | 'article' | 'criterion' | 'finding'
  readonly mark: Mark
  readonly label: string
  readonly description: string
  /** For screen readers. */
  readonly spoken: string
  readonly tooltip: string
  readonly range?: {
    readonly start: { readonly line: number; readonly character: number }
    readonly end: { readonly line: number; readonly character: number }
  }
  readonly children: readonly ViewNode[]
}

const listed: Readonly<Record<Filter, readonly Mark[]>> = {
  all: [],
  information: ['error', 'warning', 'information'],
  warning: ['error', 'warning'],
  error: ['error'],
}

export function filtered(nodes: readonly ViewNode[], filter: Filter): readonly ViewNode[] {
  if (filter === 'all') return nodes
  return nodes.flatMap((node) => {
    if (node.kind === 'finding') return listed[filter].includes(node.mark) ? [node] : []
    const children = filtered(node.children, filter)
    return children.length > 0 ? [{ ...node, children }] : []
  })
}
