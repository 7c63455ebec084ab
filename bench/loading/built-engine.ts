/** Loads the built engine as a program that lives long, such as the language server: V8 is left alone. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Engine } from '../../server/cli/engine.js'

/** `dist` is the folder of the built programs. */
export const builtEngine = (dist: string): Engine => createRequire(import.meta.url)(join(dist, 'engine.cjs')) as Engine
