/** What every thread is handed when it starts. */
import type { FormOptions } from './formats.js'
import type { Materials } from './materials.js'

/** Plain data. */
export interface ThreadMaterials {
  readonly materials: Materials
  readonly form: FormOptions
  /** The folder of the program. */
  readonly home: string
}

/** The name under which a thread finds it. */
export const threadMaterials = 'tripartite'
