/** The parts of the bench, in the order of its page. */
import type { Part } from './part.js'
import { drafts } from './parts/drafts.js'
import { english } from './parts/english.js'
import { folder } from './parts/folder.js'
import { growth } from './parts/growth.js'
import { law } from './parts/law.js'
import { rules } from './parts/rules.js'
import { start } from './parts/start.js'
import { typing } from './parts/typing.js'
import { warm } from './parts/warm.js'

export const parts: readonly Part[] = [law, start, typing, english, warm, folder, drafts, growth, rules]
