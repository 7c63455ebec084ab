/** A bar at the foot of the terminal, on standard error. */
import progress from 'cli-progress'

export interface Bar {
  readonly show: (done: number) => void
  /** Until it is shown again. */
  readonly hide: () => void
}

export function barOf(total: number): Bar {
  const bar = new progress.SingleBar(
    {
      stream: process.stderr,
      format: '{bar} {value}/{total}',
      clearOnComplete: true,
      // A review leaves no time for timers between two drafts.
      synchronousUpdate: true,
      // The terminal stays as it is, whenever the review is interrupted.
      linewrap: true,
      hideCursor: false,
    },
    progress.Presets.shades_classic,
  )
  let isShown = false
  return {
    show(done) {
      if (isShown) bar.update(done)
      else bar.start(total, done)
      isShown = true
    },
    hide() {
      if (isShown) bar.stop()
      isShown = false
    },
  }
}
