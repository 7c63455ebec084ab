/** The line of a draft that is being read, piece by piece. */

export interface GrowingLine {
  readonly add: (text: string) => void
  /** Without the white space at its end. */
  readonly trimEnd: () => void
  readonly isEmpty: () => boolean
  /** The last characters, some hundred at most: all that is asked of a line while it grows. */
  readonly end: () => string
  readonly text: () => string
}

const longestEnd = 120

/** A long line is put together once: to look at it after each piece would take time with the square of its length. */
export function growingLine(): GrowingLine {
  const pieces: string[] = []
  let end = ''
  return {
    add(text) {
      if (text === '') return
      pieces.push(text)
      end = `${end}${text}`.slice(-longestEnd)
    },
    trimEnd() {
      while (pieces.length > 0) {
        const last = pieces.pop()!.trimEnd()
        if (last === '') continue
        pieces.push(last)
        break
      }
      end = ''
      for (let at = pieces.length - 1; at >= 0 && end.length < longestEnd; at--) end = `${pieces[at]!}${end}`
      end = end.slice(-longestEnd)
    },
    isEmpty: () => pieces.length === 0,
    end: () => end,
    text: () => pieces.join(''),
  }
}
