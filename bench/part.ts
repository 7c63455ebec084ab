/** What a part of the bench is given, and what it hands back. */
import type { Ratio } from './statistics.js'
import type { Table } from './table.js'

export interface Setting {
  /** Path of the law that is measured most. */
  readonly law: string
  /** A folder for files that are thrown away. */
  readonly folder: string
  /** How often something is done that a full bench does so often. */
  readonly times: (full: number) => number
}

export interface Section {
  readonly title: string
  /** What was measured, how, on which text. */
  readonly text: string
  readonly tables: readonly Table[]
  readonly targets: readonly Target[]
}

/** What was asked of a figure beside what it is. */
export interface Target {
  readonly what: string
  readonly measured: Ratio
  readonly limit: number
  /** The limit is a lower one. */
  readonly isAtLeast?: boolean
  /** Nothing for a ratio. */
  readonly unit: '' | ' ms'
}

export const atMost = (what: string, measured: Ratio, limit: number, unit: Target['unit'] = ''): Target => ({
  what,
  measured,
  limit,
  unit,
})

export const atLeast = (what: string, measured: Ratio, limit: number): Target => ({
  what,
  measured,
  limit,
  isAtLeast: true,
  unit: '',
})

/** By the median. */
export const isReached = ({ measured, limit, isAtLeast = false }: Target): boolean =>
  isAtLeast ? measured.median >= limit : measured.median <= limit

export interface Part {
  readonly name: string
  readonly measure: (setting: Setting) => Section | Promise<Section>
}
