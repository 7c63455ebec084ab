/** Sixteen times the text takes about sixteen times as long, whatever the text is. */
import { definitionsOf } from '../../server/core/act/definitions.js'
import { linksOf } from '../../server/core/act/references/links.js'
import { readDecisions } from '../../server/core/findings/decisions-file.js'
import { readRule } from '../../server/core/rules/read.js'
import { freshReviewer } from '../rule-set.js'
import { assertLinear, hostile } from './growth.js'

/** A review by one who remembers nothing, and what an editor asks about the same text. */
function reviewAll(text: string): void {
  const { act, draft } = freshReviewer().review(text)
  linksOf(act, draft.text)
  definitionsOf(act, draft.text)
}

describe('growth of time with the text', () => {
  before(function () {
    this.timeout(120_000)
    for (const make of Object.values(hostile)) reviewAll(make(2_000))
  })
  for (const [name, make] of Object.entries(hostile)) {
    it(name, () => {
      assertLinear(reviewAll, make, 3_000)
    }).timeout(120_000)
  }

  for (const [name, unit] of Object.entries({
    keys: (i: number) => `a${i}: 1\n`,
    decisions: () => '  - 1\n',
    comments: () => '# a\n',
  })) {
    it(`YAML: ${name}`, () => {
      const make = (length: number): string => {
        let text = 'decisions:\n'
        for (let i = 0; text.length < length; i++) text += unit(i)
        return text
      }
      assertLinear((text) => [readRule(text, 'rule.yaml'), readDecisions(text)], make, 3_000)
    }).timeout(120_000)
  }
})
