/** Puts labelled and unlabelled text into the act tree: which open provision a label continues, and who owns a line without a label. */
import type { Range } from '../text/range.js'
import { isLeadInEnd, lastMeaningful } from './characters.js'
import { type Reading, type Scheme, follows } from './numbers.js'
import type { Act, Provision, ProvisionKind } from './tree.js'

/** A provision that may still grow. */
export interface Open {
  readonly kind: ProvisionKind | 'act'
  readonly number: string
  readonly ordinal: number | undefined
  readonly section: boolean
  label: Range
  heading: Growing | undefined
  start: number
  end: number
  /** Depth order: act −1, divisions 0 to 5, article 6, lists from 10. */
  readonly rank: number
  readonly scheme: Scheme | undefined
  readonly value: number
  readonly blocks: Growing[]
  readonly children: Provision[]
  /** Text paragraphs so far, lead-ins of unnumbered units included. */
  paragraphs: number
  /** Unnumbered members of the list that is open now. */
  members: number
}

/** A range whose end may still move. */
export interface Growing {
  start: number
  end: number
}

/** What a new provision is, apart from its place. */
interface Spec {
  readonly kind: ProvisionKind
  readonly number: string
  readonly label: Range
  readonly rank: number
  readonly scheme?: Scheme
  readonly value?: number
  readonly ordinal?: number
  readonly section?: boolean
}

export const articleRank = 6
export const crossHeadingRank = 5

/** Nesting beyond this is flattened: no act has it, and the tree stays safe to walk recursively. */
const maxDepth = 56

const ranks: Readonly<Record<Scheme, number>> = {
  dot: 10,
  paren: 11,
  close: 12,
  letter: 13,
  closeLetter: 13,
  roman: 14,
  upper: 15,
  upperRoman: 16,
  dash: 17,
  line: 18,
}

export interface Assembly {
  readonly top: () => Open
  readonly root: Open
  /** The innermost open article. */
  readonly article: () => Open | undefined
  readonly articles: () => number
  /** Opens a division or an article, closing what cannot contain it. */
  readonly openHeading: (spec: Spec) => Open
  /** Opens the provision of a list label. `looksAhead` tells whether an ambiguous `(i)` begins a Roman list. */
  readonly openListed: (label: Range, number: string, readings: readonly Reading[], looksAhead: () => boolean) => Open
  /** Opens a member of an enumeration whose members are lines without labels. */
  readonly openLine: (at: number) => Open
  /** Depth of the open list that the label continues, or −1. */
  readonly continues: (readings: readonly Reading[]) => number
  /** Closes everything deeper than `depth`. */
  readonly closeTo: (depth: number) => void
  /** Closes lists until the innermost paragraph or article is on top. */
  readonly leaveItems: () => void
  /** True when the top provision's own text ends like a lead-in and nothing follows it yet. */
  readonly awaitsMembers: () => boolean
  readonly addBlock: (start: number, end: number) => void
  /** The open provision whose label begins at `at`. */
  readonly opened: (at: number) => Open | undefined
  readonly finish: (title: Range | undefined, notes: readonly Range[]) => Act
}

/** Starts an empty act. Positions given later must not decrease. */
export function assemble(text: string): Assembly {
  const root = opened({ kind: 'part', number: '', label: { start: 0, end: 0 }, rank: -1 }, 'act')
  const stack: Open[] = [root]
  let articles = 0

  const top = (): Open => stack[stack.length - 1] ?? root

  function close(): void {
    const done = stack.pop()
    if (!done) return
    const parent = top()
    parent.children.push(provision(done))
    if (done.end > parent.end) parent.end = done.end
  }

  function closeTo(depth: number): void {
    while (stack.length > depth + 1 && stack.length > 1) close()
  }

  function open(spec: Spec): Open {
    const added = opened(spec, spec.kind)
    stack.push(added)
    return added
  }

  function openHeading(spec: Spec): Open {
    while (stack.length > 1 && top().rank >= spec.rank) close()
    if (spec.kind === 'article') articles++
    return open(spec)
  }

  function trailingBlock(): Growing | undefined {
    const block = top().blocks.at(-1)
    const child = top().children.at(-1)
    return block && (!child || child.start < block.start) ? block : undefined
  }

  function awaitsMembers(): boolean {
    const block = trailingBlock()
    return block !== undefined && isLeadInEnd(lastMeaningful(text, block.start, block.end))
  }

  function continues(readings: readonly Reading[]): number {
    for (let depth = stack.length - 1; depth > 0; depth--) {
      const candidate = stack[depth]
      if (!candidate?.scheme) {
        if (candidate && candidate.rank <= articleRank) return -1
        continue
      }
      if (
        readings.some(
          (reading) => reading.scheme === candidate.scheme && follows(reading.scheme, candidate.value, reading.value),
        )
      ) {
        return depth
      }
    }
    return -1
  }

  /** Makes the last block of the top provision the lead-in of an unnumbered provision of its own. */
  function openGroup(): void {
    const parent = top()
    const leadIn = parent.blocks.pop()
    if (!leadIn) return
    const kind = isOuter(parent) ? 'paragraph' : parent.kind === 'paragraph' ? 'item' : 'subitem'
    const label = { start: leadIn.start, end: leadIn.start }
    const group = open({ kind, number: '', label, rank: parent.rank + 0.5, ordinal: parent.paragraphs })
    group.blocks.push(leadIn)
    group.paragraphs = 1
    group.end = leadIn.end
  }

  function openUnder(depth: number, label: Range, number: string, reading: Reading): Open {
    closeTo(Math.min(depth, maxDepth))
    const block = trailingBlock()
    // A second list in the same provision: its lead-in and its members form a unit, or two members would share a number.
    if (block && top().children.length > 0 && stack.length < maxDepth) openGroup()
    const parent = top()
    const unnumbered = reading.scheme === 'dash' || reading.scheme === 'line'
    parent.members = unnumbered ? parent.members + 1 : 0
    const ordinal = unnumbered ? parent.members + (parent.blocks.length > 0 ? 1 : 0) : undefined
    return open({
      kind: kindUnder(parent, reading.scheme),
      number,
      label,
      rank: ranks[reading.scheme],
      scheme: reading.scheme,
      value: reading.value,
      ...(ordinal === undefined ? {} : { ordinal }),
    })
  }

  function depthFor(rank: number): number {
    let depth = stack.length - 1
    while (depth > 0 && (stack[depth]?.rank ?? 0) >= rank) depth--
    return depth
  }

  function sameList(readings: readonly Reading[], later: boolean): { depth: number; reading: Reading } | undefined {
    for (let depth = stack.length - 1; depth > 0; depth--) {
      const candidate = stack[depth]
      if (!candidate || candidate.rank <= articleRank) return undefined
      const reading = readings.find(
        (option) => option.scheme === candidate.scheme && (!later || option.value > candidate.value),
      )
      if (reading) return { depth, reading }
    }
    return undefined
  }

  function openListed(label: Range, number: string, readings: readonly Reading[], looksAhead: () => boolean): Open {
    const usual = readings[0] ?? { scheme: 'dash', value: 0 }
    const first = readings.find((reading) => reading.value === 1)
    const waits = awaitsMembers()
    if (first && waits && stack.length < maxDepth) return openUnder(stack.length - 1, label, number, first)
    const depth = continues(readings)
    const previous = stack[depth]
    if (depth > 0 && previous) {
      const reading = readings.find((option) => option.scheme === previous.scheme) ?? usual
      const beginsRoman = first && first !== reading && looksAhead()
      if (!beginsRoman) return openUnder(depth - 1, label, number, reading)
      return openUnder(Math.min(stack.length - 1, depthFor(ranks[first.scheme])), label, number, first)
    }
    if (usual.scheme === 'dash' && waits) return openUnder(stack.length - 1, label, number, usual)
    if (first) return openUnder(depthFor(ranks[first.scheme]), label, number, first)
    const sibling = sameList(readings, true) ?? sameList(readings, false)
    if (sibling) return openUnder(sibling.depth - 1, label, number, sibling.reading)
    return openUnder(depthFor(ranks[usual.scheme]), label, number, usual)
  }

  function openLine(at: number): Open {
    const current = top()
    if (current.scheme === 'line') closeTo(stack.length - 2)
    else if (isOuter(current)) openGroup()
    return openUnder(stack.length - 1, { start: at, end: at }, '', { scheme: 'line', value: 0 })
  }

  function leaveItems(): void {
    while (stack.length > 1) {
      const current = top()
      if (current.rank <= articleRank || (current.kind === 'paragraph' && current.number !== '')) return
      close()
    }
  }

  function addBlock(start: number, end: number): void {
    const owner = top()
    owner.blocks.push({ start, end })
    owner.paragraphs++
    if (end > owner.end) owner.end = end
  }

  function finish(title: Range | undefined, notes: readonly Range[]): Act {
    const only = articles === 1 ? stack.findLast((candidate) => candidate.kind === 'article') : undefined
    if (only?.heading && only.blocks.length === 0 && only.children.length === 0) {
      // «Статья 5. Профсоюзы создаются по …» alone, while it is being written: the norm itself, not its name.
      only.blocks.push(only.heading)
      only.heading = undefined
    }
    closeTo(0)
    return {
      ...(title ? { title } : {}),
      blocks: root.blocks,
      children: root.children,
      notes,
      wholeAct: articles > 1,
      amendments: [],
      amending: false,
    }
  }

  return {
    top,
    root,
    article: () => stack.findLast((candidate) => candidate.kind === 'article'),
    articles: () => articles,
    openHeading,
    openListed,
    openLine,
    continues,
    closeTo,
    leaveItems,
    awaitsMembers,
    addBlock,
    opened: (at) => stack.findLast((candidate) => candidate.kind !== 'act' && candidate.label.start === at),
    finish,
  }
}

function isOuter(owner: Open): boolean {
  return owner.rank <= articleRank
}

function kindUnder(parent: Open, scheme: Scheme): ProvisionKind {
  if (isOuter(parent)) return scheme === 'dot' || scheme === 'paren' ? 'paragraph' : 'item'
  return parent.kind === 'paragraph' ? 'item' : 'subitem'
}

function opened(spec: Spec, kind: ProvisionKind | 'act'): Open {
  return {
    kind,
    number: spec.number,
    ordinal: spec.ordinal,
    section: spec.section ?? false,
    label: spec.label,
    heading: undefined,
    start: spec.label.start,
    end: spec.label.end,
    rank: spec.rank,
    scheme: spec.scheme,
    value: spec.value ?? 0,
    blocks: [],
    children: [],
    paragraphs: 0,
    members: 0,
  }
}

function provision({ kind, number, ordinal, section, start, end, label, heading, blocks, children }: Open): Provision {
  const made: Writable<Provision> = {
    kind: kind === 'act' ? 'part' : kind,
    number,
    start,
    end,
    label,
    blocks,
    children,
  }
  // Not spread: that takes several times as long, and an act has thousands.
  if (ordinal !== undefined) made.ordinal = ordinal
  if (section) made.section = true
  if (heading) made.heading = heading
  return made
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
