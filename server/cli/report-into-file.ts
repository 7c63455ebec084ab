/** Writes a report into a file while it is made; the file is there, and whole, in the end. */
import { PassThrough } from 'node:stream'
import { writeOutput, type OutputOptions } from './output.js'
import type { ReportSink } from './report-sink.js'

export function intoFile(path: string, options: OutputOptions): ReportSink {
  const report = new PassThrough()
  const written = writeOutput(path, report, options)
  // Whoever writes next is told; until then nobody waits for it.
  written.catch(() => undefined)
  return {
    async write(bytes) {
      const taken = new Promise((done) => report.write(bytes, done))
      await Promise.race([taken, written])
    },
    async end() {
      report.end()
      await written
    },
  }
}
