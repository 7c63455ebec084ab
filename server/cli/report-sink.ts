/** Where the bytes of a report go while they are made. */

/** Takes one piece after the other, each when the one before is taken: what waits for a slow reader or a slow disk would all wait in memory. */
export interface ReportSink {
  /** @throws Problem where the file cannot be written */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Everything is written when it returns. @throws Problem where the file cannot be written */
  readonly end: () => Promise<void>
}

export const standardOutput: ReportSink = {
  write: (bytes) =>
    new Promise((taken) => {
      process.stdout.write(bytes, () => {
        taken()
      })
    }),
  end: () => Promise.resolve(),
}
