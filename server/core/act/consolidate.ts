/** Writes a bill's amendments into the articles in force, so that changed words can be read in their sentence. */
import type { Range } from '../text/range.js'
import { isSpace } from './characters.js'
import { affected, placeForMember, type ActInForce, type Affected } from './in-force.js'
import type { Amendment, Provision } from './tree.js'

/** A place of the new version that the bill has changed; empty where words went. */
export interface Change extends Range {
  readonly amendment: Amendment
  /** Where the bill has the new words; its whole instruction for words that go. */
  readonly bill: Range
}

/** An article in force as it stands, and as it will be: empty where it is repealed. */
export interface Consolidated {
  readonly inForce: ActInForce
  readonly article: Provision
  readonly before: string
  readonly after: string
  /** In order; offsets in `after`. */
  readonly changes: readonly Change[]
}

interface Edit extends Range {
  readonly words: string
  /** The length of what stands before the bill's own words in `words`. */
  readonly lead: number
  readonly amendment: Amendment
  readonly bill: Range
}

/** More places than this for the same words are not meant one by one. */
const mostPlaces = 20

/** The articles that the amendments of a bill change, as far as they are found in the acts in force. */
export function consolidate(
  amendments: readonly Amendment[],
  bill: string,
  acts: readonly ActInForce[],
): readonly Consolidated[] {
  const edits = new Map<Provision, { readonly inForce: ActInForce; readonly edits: Edit[] }>()
  for (const amendment of amendments) {
    for (const place of affected(amendment, bill, acts)) {
      const known = edits.get(place.article) ?? { inForce: place.inForce, edits: [] }
      edits.set(place.article, known)
      known.edits.push(...editsOf(amendment, place, bill))
    }
  }
  return [...edits].flatMap(([article, { inForce, edits: own }]) =>
    own.length > 0 ? [applied(inForce, article, own)] : [],
  )
}

function editsOf(amendment: Amendment, place: Affected, bill: string): readonly Edit[] {
  const { kind, newText, words } = amendment
  const { range, inForce, article, exact } = place
  const whole = { start: amendment.start, end: amendment.end }
  if (kind === 'repeal') return exact ? [{ ...range, words: '', lead: 0, amendment, bill: whole }] : []
  if (kind === 'substitute') return words.flatMap((one) => wordEdits(one.old, one.new, amendment, place, bill))
  if (!newText) return []
  const text = bill.slice(newText.start, newText.end)
  if (kind === 'replace') return exact ? [{ ...range, words: text, lead: 0, amendment, bill: newText }] : []
  // The number of a new member leads nowhere in the act in force: what was found is its parent.
  const [member] = newText.children
  const at = exact || !member ? range.end : placeForMember(parentOf(article, range), member.number)
  return at > article.start && at <= article.end && inForce.text !== ''
    ? [{ start: at, end: at, words: `\n${text}`, lead: 1, amendment, bill: newText }]
    : []
}

function parentOf(article: Provision, range: Range): Provision {
  const found = article.children.find((child) => child.start <= range.start && range.end <= child.end)
  return found ? parentOf(found, range) : article
}

function wordEdits(
  old: Range | undefined,
  added: Range | undefined,
  amendment: Amendment,
  { range, inForce }: Affected,
  bill: string,
): readonly Edit[] {
  const { text } = inForce
  const words = added ? bill.slice(added.start, added.end) : ''
  const from = added ?? { start: amendment.start, end: amendment.end }
  const edit = (start: number, end: number, lead: string, tail = ''): Edit => ({
    start,
    end,
    words: lead + words + tail,
    lead: lead.length,
    amendment,
    bill: from,
  })
  if (old) return places(text, bill.slice(old.start, old.end), range).map(({ start, end }) => edit(start, end, ''))
  const joins = /^[,;.:)]/.test(words)
  const { anchor } = amendment
  if (anchor) {
    const [place] = places(text, bill.slice(anchor.start, anchor.end), range)
    if (!place) return []
    return anchor.side === 'after'
      ? [edit(place.end, place.end, joins ? '' : ' ')]
      : [edit(place.start, place.start, '', ' ')]
  }
  let end = range.end
  while (end > range.start && isSpace(text.charCodeAt(end - 1))) end--
  // A sentence is added after the full stop, words before it.
  const isSentence = /^\p{Lu}/u.test(words)
  if (!isSentence && /[.;]/.test(text.charAt(end - 1))) end--
  return [edit(end, end, joins ? '' : ' ')]
}

/** Where the words stand in a stretch, in the same or in other capitals; whole words only. */
function places(text: string, words: string, within: Range): readonly Range[] {
  if (words.trim() === '') return []
  const stretch = text.slice(within.start, within.end)
  const found = occurrences(stretch, words)
  return (found.length > 0 ? found : occurrences(stretch.toLowerCase(), words.toLowerCase())).map((at) => ({
    start: within.start + at,
    end: within.start + at + words.length,
  }))
}

function occurrences(stretch: string, words: string): readonly number[] {
  const found: number[] = []
  const isLetter = /[\p{L}\p{N}]/u
  for (
    let at = stretch.indexOf(words);
    at >= 0 && found.length < mostPlaces;
    at = stretch.indexOf(words, at + words.length)
  ) {
    const cutsBefore = isLetter.test(words.charAt(0)) && isLetter.test(stretch.charAt(at - 1))
    const end = at + words.length
    const cutsAfter = isLetter.test(words.at(-1) ?? '') && isLetter.test(stretch.charAt(end))
    if (!cutsBefore && !cutsAfter) found.push(at)
  }
  return found
}

function applied(inForce: ActInForce, article: Provision, edits: readonly Edit[]): Consolidated {
  const { text } = inForce
  const pieces: string[] = []
  const changes: Change[] = []
  let done = article.start
  let length = 0
  const push = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  for (const { start, end, words, lead, amendment, bill } of edits.toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    if (start < done) continue
    push(text.slice(done, start))
    const at = length + lead
    push(words)
    const own = words === '' ? 0 : Math.min(bill.end - bill.start, words.length - lead)
    changes.push({ start: at, end: at + own, amendment, bill })
    done = end
  }
  push(text.slice(done, article.end))
  return { inForce, article, before: text.slice(article.start, article.end), after: pieces.join(''), changes }
}
