/** Decides what happens when the language server has died: it is started again once, then only when a person asks. */

/** Milliseconds that a restarted server must have lived for its next end to count as the first. */
export const calm = 3 * 60 * 1000

/** `now` in milliseconds; true when the server is to be started again without asking. */
export function createCrashes(): (now: number) => boolean {
  let last: number | undefined
  return (now) => {
    const again = last === undefined || now - last >= calm
    last = now
    return again
  }
}
