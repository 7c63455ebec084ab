/** Laws of other fields, and labour law near by, stay free of errors. */
import { strict as assert } from 'node:assert'
import { describeWithCorpus, textFiles } from '../corpus.js'
import { reviewer } from '../rule-set.js'

for (const language of ['ru', 'kk', 'en']) {
  describeWithCorpus(`control texts in ${language}`, `corpus/control/${language}`, (folder) => {
    for (const { name, text } of textFiles(folder)) {
      it(`${name} has no error`, () => {
        const { findings } = reviewer.review(text)
        const errors = findings.filter(({ severity }) => severity === 'error')
        assert.deepEqual(
          errors.map((finding) => `${finding.citation} ${finding.rule} «${finding.text}»`),
          [],
        )
      }).timeout(60_000)
    }
  })
}
