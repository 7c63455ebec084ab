/** Writes the bill of materials of the programs in CycloneDX: npm knows all packages of the lock file, of which those that are bundled stay. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { BundledPackage } from './bundled-packages.js'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly scope: string
  readonly properties: readonly unknown[]
}

interface Bill {
  readonly serialNumber: string
  readonly metadata: {
    readonly timestamp: string
    readonly lifecycles: unknown
    readonly tools: unknown
    readonly component: Component
  }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/** Equal for equal packages: without the time and the number that npm gives it. @throws where the lock file lacks a package */
export async function billOfMaterials(packages: readonly BundledPackage[], root: string): Promise<string> {
  const all = await billOfAll(root)
  const components = packages.map(({ name, version }) => {
    const component = all.components.find((one) => one.name === name && one.version === version)
    if (!component) throw new Error(`the lock file has no ${name} ${version}: run npm ci`)
    // For npm it is there for development only, because nobody who installs the program installs it.
    return { ...component, scope: 'required', properties: [] }
  })
  const refs = new Set(components.map((component) => component['bom-ref']))
  const own = all.metadata.component
  const { serialNumber: _number, metadata, ...rest } = all
  const { tools, component } = metadata
  const bill = {
    ...rest,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      tools,
      // npm calls it by the name of its folder.
      component: { ...component, type: 'application', name: 'tripartite' },
    },
    components,
    dependencies: [
      { ref: own['bom-ref'], dependsOn: [...refs] },
      ...all.dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
    ],
  }
  return `${JSON.stringify(bill, undefined, 2)}\n`
}

async function billOfAll(root: string): Promise<Bill> {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  const { stdout } = await promisify(execFile)(command, args, {
    cwd: root,
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  })
  return JSON.parse(stdout) as Bill
}
