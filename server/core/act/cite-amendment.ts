/** Cites a place of an amending bill: where it stands in the bill, and which provision of the amended act it concerns. */
import type { Language } from '../text/language.js'
import { cite, provisionPath } from './citation.js'
import type { Amendment, ProvisionKind, Target, Unit } from './tree.js'

/**
 * «ст. 1 п. 2 пп. 3 законопроекта (ст. 8 п. 1 Трудового кодекса)», «1-бап 2-тармақ 3) тармақша (Еңбек кодексінде: 8-бап 1-тармақ)», “s. 4 of
 * the bill (s. 8(1) of the Labour Code)”. `path` is that of the bill, outermost first; without one only the amended provision is named.
 */
export function citeAmendment(path: readonly Unit[], amendment: Amendment, offset: number, language: Language): string {
  const words = phrases[language]
  const inBill = path.length > 0 ? cite(path, language) : ''
  const named = targetsAt(amendment, offset).map((target) => cite(target, language))
  const target = amendment.annex ? words.annex : named.join(', ')
  if (target === '') return inBill
  const act = amendment.act?.cited ?? words.act
  return inBill === '' ? words.alone(target, act) : words.both(inBill, target, act)
}

/** The provisions of the amended act that the amendment concerns at `offset`: inside new text those of its own numbering. */
export function targetsAt(amendment: Amendment, offset: number): readonly Target[] {
  const { targets, newText } = amendment
  const path = newText && offset >= newText.start && offset < newText.end ? provisionPath(newText, offset) : []
  const [outermost] = path
  if (!outermost) return targets
  const above = (targets[0] ?? []).filter((unit) => order.indexOf(unit.kind) < order.indexOf(outermost.kind))
  return [[...above, ...path]]
}

const order: readonly ProvisionKind[] = ['part', 'chapter', 'article', 'paragraph', 'item', 'subitem']

interface Phrases {
  /** How an act is cited whose name the bill does not repeat. */
  readonly act: string
  readonly annex: string
  readonly alone: (target: string, act: string) => string
  readonly both: (inBill: string, target: string, act: string) => string
}

const phrases: Readonly<Record<Language, Phrases>> = {
  ru: {
    act: 'изменяемого закона',
    annex: 'приложение',
    alone: (target, act) => `${target} ${act}`,
    both: (inBill, target, act) => `${inBill} законопроекта (${target} ${act})`,
  },
  kk: {
    act: 'өзгертілетін заңда',
    annex: 'қосымша',
    alone: (target, act) => `${act}: ${target}`,
    both: (inBill, target, act) => `${inBill} (${act}: ${target})`,
  },
  en: {
    act: 'the amended Act',
    annex: 'schedule',
    alone: (target, act) => `${target} of ${act}`,
    both: (inBill, target, act) => `${inBill} of the bill (${target} of ${act})`,
  },
}
