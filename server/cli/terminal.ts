/** What the terminal can show, and which language its user reads. */
import { isatty } from 'node:tty'
import pc from 'picocolors'
import type { Colors } from 'picocolors/types.js'
import type { Reader } from '../core/findings/message.js'
import type { Language } from '../core/text/language.js'

const usualWidth = 100
const narrowest = 40
const widest = 120

/** `chosen` is `--color` or `--no-color`; else colour only on a terminal, and not where NO_COLOR is set (no-color.org). */
export function isColoured(chosen: boolean | undefined): boolean {
  const { NO_COLOR: unwanted, TERM: terminal } = process.env
  // Not `stdout.isTTY`: it is missing where there is no terminal, and picocolors would then ask the environment.
  return chosen ?? (!unwanted && terminal !== 'dumb' && isatty(1))
}

/** How a report is to look; plain data. */
export interface Looks {
  /** In columns. */
  readonly width: number
  readonly coloured: boolean
}

/** A file has no colours unless they are asked for. */
export function looksOf({ color, output }: { readonly color?: boolean; readonly output?: string }): Looks {
  return { width: terminalWidth(), coloured: isColoured(color ?? (output === undefined ? undefined : false)) }
}

export function coloursFor(chosen: boolean | undefined): Colors {
  return pc.createColors(isColoured(chosen))
}

export function terminalWidth(): number {
  // Some terminals do not know their width and say 0.
  const known = process.stdout.isTTY && process.stdout.columns > 0 ? process.stdout.columns : usualWidth
  return Math.min(widest, Math.max(narrowest, known))
}

/** For what has no language of its own, the language of the user's locale, or English where it is none of ours. */
export function readerHere(reader: Reader): Language {
  if (reader !== 'auto') return reader
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: usual } = process.env
  const locale = [all, messages, usual].find((name) => name) ?? ''
  return locale.startsWith('ru') ? 'ru' : locale.startsWith('kk') ? 'kk' : 'en'
}
