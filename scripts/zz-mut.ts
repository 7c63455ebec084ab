import { readFileSync } from 'node:fs'
import { tried } from '../test/concord/trial.js'
const C='/work/shared/corpus/'
const [, , n = '120', seed = '1', which = 'real'] = process.argv
const f = which === 'real' ? (l: string) => `${C}${l}/kz_trade_unions_law_2014.txt` : (l: string) => `examples/${which}.${l}.law.md`
const r = tried({ ru: readFileSync(f('ru'),'utf8'), kk: readFileSync(f('kk'),'utf8') }, Number(n), Number(seed))
const by = new Map<string,[number,number]>()
for (const t of r) { const k=`${t.kind} ${t.language}`; const v=by.get(k)??[0,0]; v[1]++; if (t.isReported) v[0]++; else console.log('MISSED', t.kind, t.language, t.place, t.change, '| reported:', t.reported.join(', ')); by.set(k,v) }
console.log([...by].map(([k,[a,b]])=>`${k}: ${a}/${b}`).join('; '), r.filter(t=>t.isReported).length, r.length)
