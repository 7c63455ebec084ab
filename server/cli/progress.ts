/** Shows on a terminal how far a long review has come. */
import { isatty } from 'node:tty'
import type { Bar } from './progress-bar.js'

export interface Progress {
  /** Writes a part of the report, and says what is to be said of its draft, without a bar in between. */
  readonly aside: (write: () => Promise<void>, isSaid: boolean) => Promise<void>
  /** One draft more is done. */
  readonly step: () => Promise<void>
  readonly end: () => void
}

/** Until then nobody waits; in milliseconds. */
const moment = 1000

const none: Progress = {
  aside: (write) => write(),
  step: () => Promise.resolve(),
  end: () => undefined,
}

/** Nothing is shown with `--quiet`, where there is no terminal, or in a service that builds and checks, whose terminal nobody watches. */
export function progressOf(total: number, { quiet = false }: { readonly quiet?: boolean }): Progress {
  if (quiet || total < 2 || !isatty(2) || process.env['CI'] || process.env['TERM'] === 'dumb') return none
  const sharesTerminal = isatty(1)
  const started = performance.now()
  let bar: Bar | undefined
  let done = 0
  return {
    aside(write, isSaid) {
      if (isSaid || sharesTerminal) bar?.hide()
      return write()
    },
    async step() {
      done++
      // The bar is loaded when it is needed: most reviews are over before.
      if (!bar && performance.now() - started > moment) bar = (await import('./progress-bar.js')).barOf(total)
      bar?.show(done)
    },
    end: () => bar?.hide(),
  }
}
