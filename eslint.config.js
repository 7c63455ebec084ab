/** ESLint: typed strictness, and the import direction of ARCHITECTURE.md shown while typing. */
import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import { builtinModules } from 'node:module'
import tseslint from 'typescript-eslint'

const drawers = {
  group: ['**/utils/**', '**/helpers/**', '**/common/**', '**/index.js'],
  message: 'No barrels and no drawers: import the file that holds the thing.',
}
const faces = (/** @type {string[]} */ ...names) => ({
  group: names.map((name) => `**/${name}/**`),
  message:
    'Imports go one way: core ← report ← papers ← cli, editor, and core ← documents ← cli, editor. See ARCHITECTURE.md.',
})
const editors = { regex: '^vscode', message: 'Only the client and server/editor know an editor.' }
const terminal = { group: ['commander', 'picocolors'], message: 'Only server/cli and server/report know a terminal.' }
const node = {
  regex: `^(node:.*|${builtinModules.filter((name) => /^[a-z]/.test(name)).join('|')})$`,
  message: 'The core is pure: it also runs in a browser worker.',
}

/** Import bans for the files of one folder; tests beside the code may use Node and what they need. */
const bans = (/** @type {string} */ folder, /** @type {object[]} */ ...patterns) => ({
  files: [`${folder}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [drawers, ...patterns] }] },
})

export default defineConfig(
  globalIgnores(['dist/', '.types/', 'test/fixtures/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Hot loops over arrays index inside their bounds, where `noUncheckedIndexedAccess` cannot see it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `counts['key']` on a record says that the key is data; TypeScript keeps the two apart where it matters.
      '@typescript-eslint/dot-notation': 'off',
      // Spreading a word into its letters is what this project does, and the letters of its languages are one code point each.
      '@typescript-eslint/no-misused-spread': 'off',
      // Enum members live in typed arrays here, and come out of them as numbers.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // A range of combining accents, written as escapes, is meant as it stands.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression[source.value=/^[^.]/]',
          message:
            'Import the package in a file of ours and `import()` that file: a CommonJS package loses its named exports in a chunk.',
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-restricted-imports': 'off',
    },
  },
  bans('server/core', faces('report', 'documents', 'papers', 'cli', 'editor', 'client'), editors, terminal, node),
  bans('server/report', faces('documents', 'papers', 'cli', 'editor', 'client'), editors),
  bans('server/documents', faces('report', 'papers', 'cli', 'editor', 'client'), editors),
  bans('server/papers', faces('documents', 'cli', 'editor', 'client'), editors),
  bans('server/writing', faces('core', 'report', 'documents', 'papers', 'cli', 'editor', 'client'), editors),
  bans('server/cli', faces('editor', 'client'), editors),
  bans('server/editor', faces('cli', 'client'), {
    group: ['vscode', 'vscode-languageclient*'],
    message: editors.message,
  }),
  bans('client', faces('core', 'report', 'documents', 'papers', 'cli', 'editor')),
)
