import { readFileSync } from 'node:fs'
import { normalise } from '../server/core/text/normalise.js'
import { parseAct } from '../server/core/act/parse.js'
import { concordanceOf } from '../server/core/concord/concordance.js'
import { messageOf } from '../server/core/concord/message.js'
const load = (f: string, language: 'ru'|'kk'|'en') => { const draft = normalise(readFileSync(f,'utf8')); return { language, draft, act: parseAct(draft.text, language) } }
const pairs: [string, any][] = []
for (const [l,m] of [['ru','kk'],['ru','en'],['kk','en']] as const) for (const p of ['conforming','restrictive']) pairs.push([`${p} ${l} ${m}`, [load(`examples/${p}.${l}.law.md`,l), load(`examples/${p}.${m}.law.md`,m)]])
const C='/work/shared/corpus/'; pairs.push(['real', [load(C+'ru/kz_trade_unions_law_2014.txt','ru'), load(C+'kk/kz_trade_unions_law_2014.txt','kk')]])
for (const [n,[a,b]] of pairs) { const t=performance.now(); const c = concordanceOf(a,b); console.log('=====', n, c.rows.length, c.differences.length, Math.round(performance.now()-t)+'ms')
for (const d of c.differences) console.log(d.severity, messageOf(d,[a.language,b.language],'en')) }
