// A small house that every check finds in order, and the violations that turn each of them red.

/** A house with one clean file or two in each folder; what is imported from outside is used. */
export const HOUSE: Record<string, string> = {
  'shared/kinds.ts': `export type Kind = 'open' | 'closed';\nexport const isOpen = (kind: Kind): boolean => kind === 'open';\n`,
  'shared/meeting/list.ts': `import { isOpen } from '#shared/kinds.ts';\nimport * as z from 'zod';\nexport const listSchema = z.object({ open: z.boolean() });\nexport const list = (): boolean => isOpen('open');\n`,
  'server/cli.ts': `import { readFileSync } from 'node:fs';\nimport { list, listSchema } from '#shared/meeting/list.ts';\nimport { later, store } from './store.ts';\nawait later();\nprocess.stdout.write(JSON.stringify([list(), listSchema, store(), readFileSync]));\n`,
  'server/store.ts': `export const store = (): number => 1;\nexport const later = (): Promise<void> => Promise.resolve();\n`,
  'client/main.ts': `import { Mark } from './components/Mark.tsx';\nexport const App = Mark;\n`,
  'client/components/Mark.tsx': `import { isOpen } from '#shared/kinds.ts';\nexport const Mark = () => <i>{String(isOpen('open'))}</i>;\n`,
  'client/screens/chair/ChairPage.tsx': `import { Mark } from '../../components/Mark.tsx';\nimport { Row } from './list/Row.tsx';\nexport default function ChairPage() {\n  return <Row><Mark /></Row>;\n}\n`,
  'client/screens/chair/list/Row.tsx': `import type { ReactNode } from 'react';\nimport { width } from '../width.ts';\nexport const Row = ({ children }: { children: ReactNode }) => <p style={{ width }}>{children}</p>;\n`,
  'client/screens/chair/width.ts': `export const width = 1;\n`,
  'client/screens/booth/BoothPage.tsx': `export default function BoothPage() {\n  return <p />;\n}\n`,
  'tests/unit/list.test.ts': `import { expect, test } from 'vitest';\nimport { list } from '#shared/meeting/list.ts';\ntest('a list is open', () => expect(list()).toBe(true));\n`,
};

export interface Plant {
  file: string;
  code: string;
  /** A second file that the violation needs. */
  also?: Record<string, string>;
  complaint: RegExp;
}

export const TYPES: Record<string, Plant> = {
  'a wrong type in shared': {
    file: 'shared/p01.ts',
    code: `export const a: number = 'x';\n`,
    complaint: /p01\.ts.*TS2322/,
  },
  'a wrong type in the server': {
    file: 'server/p02.ts',
    code: `export const a: number = 'x';\n`,
    complaint: /p02\.ts.*TS2322/,
  },
  'a wrong type in the client': {
    file: 'client/p03.tsx',
    code: `export const a: number = 'x';\n`,
    complaint: /p03\.tsx.*TS2322/,
  },
  'a wrong type in the tests': {
    file: 'tests/p04.ts',
    code: `export const a: number = 'x';\n`,
    complaint: /p04\.ts.*TS2322/,
  },
  'a clock from outside in shared': {
    file: 'shared/p05.ts',
    code: `export const a = performance.now();\n`,
    complaint: /p05\.ts.*TS2304/,
  },
  'a Node module in shared': {
    file: 'shared/p06.ts',
    code: `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n`,
    complaint: /p06\.ts.*TS2591/,
  },
  'a browser’s object in the server': {
    file: 'server/p07.ts',
    code: `export const a = document.title;\n`,
    complaint: /p07\.ts.*TS2584/,
  },
  'a syntax that Node does not run': {
    file: 'server/p08.ts',
    code: `export enum A {\n  B,\n}\n`,
    complaint: /p08\.ts.*TS1294/,
  },
  'a type imported as a value': {
    file: 'server/p09.ts',
    code: `import { Kind } from '#shared/kinds.ts';\nexport const a: Kind = 'open';\n`,
    complaint: /p09\.ts.*TS1484/,
  },
  'the server importing the client': {
    file: 'server/p10.ts',
    code: `import { width } from '../client/screens/chair/width.ts';\nexport const a = width;\n`,
    complaint: /p10\.ts.*TS6307/,
  },
  'an index that may be empty': {
    file: 'shared/p11.ts',
    code: `export const a = (list: string[]): string => list[0];\n`,
    complaint: /p11\.ts.*TS2322/,
  },
};

export const LINT: Record<string, Plant> = {
  'shared importing the server': {
    file: 'shared/q01.ts',
    code: `import { store } from '../server/store.ts';\nexport const a = store;\n`,
    complaint: /q01\.ts.*no-restricted-imports/,
  },
  'shared importing a Node module': {
    file: 'shared/q02.ts',
    code: `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n`,
    complaint: /q02\.ts.*no-restricted-imports/,
  },
  'shared importing a package': {
    file: 'shared/meeting/q03.ts',
    code: `import { useState } from 'react';\nexport const a = useState;\n`,
    complaint: /q03\.ts.*no-restricted-imports/,
  },
  'the server importing the client': {
    file: 'server/q04.ts',
    code: `import { width } from '../client/screens/chair/width.ts';\nexport const a = width;\n`,
    complaint: /q04\.ts.*no-restricted-imports/,
  },
  'the fan-out importing the meeting': {
    file: 'server/fan-out/q24.ts',
    code: `import { list } from '#shared/meeting/list.ts';\nexport const a = list;\n`,
    complaint: /q24\.ts.*no-restricted-imports/,
  },
  'the fan-out importing what knows the meeting': {
    file: 'server/fan-out/q25.ts',
    code: `import { store } from '../store.ts';\nexport const a = store;\n`,
    complaint: /q25\.ts.*no-restricted-imports/,
  },
  'the client importing the server': {
    file: 'client/components/q05.ts',
    code: `import { store } from '../../server/store.ts';\nexport const a = store;\n`,
    complaint: /q05\.ts.*no-restricted-imports/,
  },
  'the client importing a Node module': {
    file: 'client/q06.ts',
    code: `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n`,
    complaint: /q06\.ts.*no-restricted-imports/,
  },
  'a page importing what carries zod': {
    file: 'client/q26.ts',
    code: `import { aSchema } from '#shared/meeting/list/state.ts';\nexport const a = aSchema;\n`,
    also: { 'shared/meeting/list/state.ts': `import * as z from 'zod';\nexport const aSchema = z.string();\n` },
    complaint: /q26\.ts.*no-restricted-imports/,
  },
  'a screen importing another': {
    file: 'client/screens/booth/q07.ts',
    code: `import { width } from '../chair/width.ts';\nexport const a = width;\n`,
    complaint: /q07\.ts.*no-restricted-imports/,
  },
  'a folder of a screen importing another screen': {
    file: 'client/screens/booth/list/q08.ts',
    code: `import { width } from '../../chair/width.ts';\nexport const a = width;\n`,
    complaint: /q08\.ts.*no-restricted-imports/,
  },
  'a deeper folder of a screen importing another screen': {
    file: 'client/screens/booth/list/rows/q09.ts',
    code: `import { width } from '../../../chair/width.ts';\nexport const a = width;\n`,
    complaint: /q09\.ts.*no-restricted-imports/,
  },
  'a component importing a screen': {
    file: 'client/components/q10.ts',
    code: `import { width } from '../screens/chair/width.ts';\nexport const a = width;\n`,
    complaint: /q10\.ts.*no-restricted-imports/,
  },
  'a .js ending in shared': {
    file: 'shared/meeting/q11.ts',
    code: `import { isOpen } from '../kinds.js';\nexport const a = isOpen;\n`,
    complaint: /q11\.ts.*no-restricted-imports/,
  },
  'a .js ending in the server': {
    file: 'server/q12.ts',
    code: `import { isOpen } from '#shared/kinds.js';\nexport const a = isOpen;\n`,
    complaint: /q12\.ts.*no-restricted-imports/,
  },
  'a .js ending in the scripts': {
    file: 'scripts/q13.ts',
    code: `import { store } from '../server/store.js';\nexport const a = store;\n`,
    complaint: /q13\.ts.*no-restricted-imports/,
  },
  'a .js ending in the tests': {
    file: 'tests/q14.ts',
    code: `import { store } from '../server/store.js';\nexport const a = store;\n`,
    complaint: /q14\.ts.*no-restricted-imports/,
  },
  'an import cycle': {
    file: 'server/q15.ts',
    code: `import { b } from './q15b.ts';\nexport const a = (): unknown => b;\n`,
    also: { 'server/q15b.ts': `import { a } from './q15.ts';\nexport const b = (): unknown => a;\n` },
    complaint: /q15\.ts.*no-cycle/,
  },
  'an import cycle through #shared': {
    file: 'shared/q16.ts',
    code: `import { b } from '#shared/q16b.ts';\nexport const a = (): unknown => b;\n`,
    also: { 'shared/q16b.ts': `import { a } from '#shared/q16.ts';\nexport const b = (): unknown => a;\n` },
    complaint: /q16\.ts.*no-cycle/,
  },
  'a promise that nobody waits for': {
    file: 'server/q17.ts',
    code: `import { later } from './store.ts';\nexport function a(): void {\n  later();\n}\n`,
    complaint: /q17\.ts.*no-floating-promises/,
  },
  'a promise where a yes or no is asked': {
    file: 'server/q18.ts',
    code: `import { later } from './store.ts';\nexport const a = (): number => (later() ? 1 : 2);\n`,
    complaint: /q18\.ts.*no-misused-promises/,
  },
  'a switch that forgets a case': {
    file: 'shared/q19.ts',
    code: `import type { Kind } from './kinds.ts';\nexport function a(kind: Kind): number {\n  switch (kind) {\n    case 'open':\n      return 1;\n  }\n  return 2;\n}\n`,
    complaint: /q19\.ts.*switch-exhaustiveness-check/,
  },
  any: {
    file: 'client/q20.ts',
    code: `export const a = (b: any): unknown => b;\n`,
    complaint: /q20\.ts.*no-explicit-any/,
  },
  'a word to the console': { file: 'server/q21.ts', code: `console.log('x');\n`, complaint: /q21\.ts.*no-console/ },
  'a hook in a condition': {
    file: 'client/q22.tsx',
    code: `import { useState } from 'react';\nexport function A({ b }: { b: boolean }) {\n  if (b) useState(1);\n  return null;\n}\n`,
    complaint: /q22\.tsx.*rules-of-hooks/,
  },
  'a picture without a text': {
    file: 'client/q23.tsx',
    code: `export const A = () => <img src="/x.svg" />;\n`,
    complaint: /q23\.tsx.*alt-text/,
  },
};

export const UNUSED: Record<string, Plant> = {
  'a file that nobody imports': {
    file: 'server/r01.ts',
    code: `export const a = 1;\n`,
    complaint: /Unused files[\s\S]*r01\.ts/,
  },
  'an export that nobody imports': {
    file: 'server/r02.ts',
    code: `export const used = 1;\nexport const unused = 2;\n`,
    also: {
      'server/cli.ts': `${HOUSE['server/cli.ts'] ?? ''}import { used } from './r02.ts';\nimport { a } from './r03.ts';\nprocess.stdout.write(JSON.stringify([used, a]));\n`,
    },
    complaint: /Unused exports[\s\S]*unused +server\/r02\.ts/,
  },
  'a package that is not in package.json': {
    file: 'server/r03.ts',
    code: `import nothing from 'nothing-of-the-kind';\nexport const a = nothing;\n`,
    complaint: /Unlisted dependencies[\s\S]*nothing-of-the-kind/,
  },
};
