/** The properties of `properties.ts`, each for a second or so; `npm run fuzz` runs them as long as it is told to. */
import fc from 'fast-check'
import { properties } from './properties.js'

describe('hostile texts', () => {
  for (const { name, quick, property } of properties) {
    it(name, async () => {
      await fc.assert(property, { numRuns: quick, seed: 1948, endOnFailure: true })
    }).timeout(120_000)
  }
})
