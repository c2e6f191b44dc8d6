import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource, type SourceFile } from './read-source.ts';
import {
  clockAndRandomnessArePassedIn,
  closedFoldersStayClosed,
  everyTestRuns,
  importsOnlyThroughDoors,
  librariesAreWrappedOnce,
  noBarrels,
  noDefaultExports,
  type Rule,
  relativeImportsCarryExtensions,
  typesAreNeverForced,
  wrappedLibrariesAreLoadedLazily,
} from './rules.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const house = ['shared', 'electron', 'renderer', 'test'].flatMap(readFolder);

/** Made-up sources that break a rule, beside ones that keep it: [path, text]. */
interface RuleCase {
  readonly title: string;
  readonly rule: Rule;
  readonly broken: readonly (readonly [path: string, text: string])[];
  readonly kept: readonly (readonly [path: string, text: string])[];
}

const RULES: readonly RuleCase[] = [
  {
    title: 'a file imports only the rooms and packages that its room may, also for types',
    rule: importsOnlyThroughDoors,
    broken: [
      ['shared/plan/plan.ts', "import { readFile } from 'node:fs/promises';"],
      ['shared/plan/plan.ts', "import type { ReactNode } from 'react';"],
      ['shared/plan/plan.ts', "import { readWorkbook } from '../formats/read-workbook.ts';"],
      ['shared/plan/plan.ts', "export type { Row } from '../formats/read-workbook.ts';"],
      ['shared/plan/plan.ts', "type Row = import('../formats/read-workbook.ts').Row;"],
      ['shared/plan/plan.ts', "const later = () => import('../../renderer/state/plan-store.ts');"],
      ['shared/plan/plan.ts', "import { drag } from 'd3-drag';"],
      ['shared/formats/read-workbook.ts', "import { createInterface } from 'node:readline';"],
      ['electron/serve/start.ts', "import { app } from 'electron';"],
      ['electron/serve/start.ts', "import { open } from '../main/main-window.ts';"],
      ['electron/preload/preload.ts', "import { join } from 'node:path';"],
      ['renderer/ui/grid.tsx', "import type { Plan } from '../../shared/plan/plan.ts';"],
      ['renderer/features/plans/plans.tsx', "import { create } from 'zustand';"],
      ['renderer/features/plans/plans.tsx', "import { Dexie } from 'dexie';"],
      ['renderer/features/plans/plans.tsx', "import { database } from '../../storage/database.ts';"],
      ['renderer/storage/plan-store.ts', "import { useMemo } from 'react';"],
      ['renderer/state/plan-store.ts', "const worker = new URL('../platform/journal.worker.ts', import.meta.url);"],
      ['renderer/parts/because.tsx', "import { Plans } from '../features/plans/plans.tsx';"],
      ['elsewhere/file.ts', 'export const here = 1;'],
    ],
    kept: [
      ['shared/plan/plan.ts', "import { z } from 'zod'; import type { Clock } from '../ports/clock.ts';"],
      ['shared/formats/read-workbook.ts', "const load = () => import('xlsx');"],
      ['electron/main/main.ts', "import { app } from 'electron'; import { join } from 'node:path';"],
      ['electron/cli/quarterdeck.ts', "import { read } from '../../shared/formats/read-workbook.ts';"],
      ['renderer/state/plan-store.ts', "const worker = new URL('../workers/import.worker.ts', import.meta.url);"],
      ['renderer/app/main.tsx', "import { database } from '../storage/database.ts';"],
      ['test/shared/plan/plan.test.ts', "import { test } from 'vitest'; import '../../renderer/app/main.tsx';"],
      ['shared/plan/plan.ts', "// import 'react';\nexport const text = \"import 'react'\";"],
    ],
  },
  {
    title: 'a screen never imports another screen',
    rule: closedFoldersStayClosed,
    broken: [['renderer/features/plans/plans.tsx', "import type { Row } from '../ranking/row.tsx';"]],
    kept: [['renderer/features/plans/plans.tsx', "import { Row } from './row.tsx'; import '../../parts/because.tsx';"]],
  },
  {
    title: 'relative imports carry their extension',
    rule: relativeImportsCarryExtensions,
    broken: [
      ['shared/a.ts', "import { b } from './b';"],
      ['shared/a.ts', "export * from '../b.js';"],
    ],
    kept: [
      ['renderer/ui/a.tsx', "import { b } from './b.tsx'; import classes from './a.module.css'; import './x.svg?url';"],
    ],
  },
  {
    title: 'no file is a barrel',
    rule: noBarrels,
    broken: [
      ['shared/plan/index.ts', 'export const a = 1;'],
      ['shared/plan/all.ts', "export * from './a.ts'; export { b } from './b.ts';"],
    ],
    kept: [['shared/plan/a.ts', "export type { B } from './b.ts'; export const a = 1;"]],
  },
  {
    title: 'only build settings have default exports',
    rule: noDefaultExports,
    broken: [
      ['shared/a.ts', 'export default 1;'],
      ['shared/a.ts', 'const a = 1; export { a as default };'],
    ],
    kept: [
      ['renderer/vite.config.ts', 'export default {};'],
      ['shared/a.ts', 'export const a = 1;'],
    ],
  },
  {
    title: 'the clock and randomness are reached only where the platform is',
    rule: clockAndRandomnessArePassedIn,
    broken: [
      ['shared/a.ts', 'export const a = Date.now();'],
      ['shared/a.ts', 'export const a = new Date();'],
      ['shared/a.ts', 'export const a = new Date(0);'],
      ['shared/formats/a.ts', 'export const a = new Date();'],
      ['shared/formats/a.ts', 'export const a = Date();'],
      ['shared/a.ts', 'export const a = Math.random;'],
      ['renderer/state/a.ts', 'export const a = performance.now();'],
      ['renderer/app/a.ts', 'export const a = new Date();'],
      ['renderer/app/a.ts', 'export const a = globalThis.crypto.randomUUID();'],
    ],
    kept: [
      ['shared/a.ts', "// Date.now()\nexport const a = 'new Date()'; export const b = Math.round(1);"],
      ['shared/a.ts', 'export const day = Date.UTC(2026, 0, 1);'],
      ['shared/formats/a.ts', 'export const a = new Date(1980, 0, 1);'],
      ['renderer/app/a.ts', 'export const a = (instant: string) => new Date(instant);'],
      ['renderer/platform/system-clock.ts', 'export const now = () => new Date().toISOString();'],
    ],
  },
  {
    title: 'the core never forces a type nor suppresses a check',
    rule: typesAreNeverForced,
    broken: [
      ['shared/a.ts', 'export const a = 1 as unknown;'],
      ['shared/a.ts', 'export const a = <unknown>1;'],
      ['shared/a.ts', 'export const a: any = 1;'],
      ['shared/a.ts', 'export const a = (b: string | null) => b!.length;'],
      ['shared/a.ts', '// @ts-expect-error\nexport const a: string = 1;'],
      ['shared/formats/a.ts', '// biome-ignore lint: no\nexport const a = 1;'],
    ],
    kept: [
      ['shared/a.ts', "export const a = ['as', 'any'] as const; export const b = a !== null;"],
      ['renderer/ui/a.ts', 'export const a = 1 as unknown;'],
    ],
  },
  {
    title: 'a wrapped library is loaded when it is first wanted',
    rule: wrappedLibrariesAreLoadedLazily,
    broken: [['shared/formats/read-workbook.ts', "import { read } from 'xlsx';"]],
    kept: [
      ['shared/formats/read-workbook.ts', "import type { WorkBook } from 'xlsx'; const load = () => import('xlsx');"],
    ],
  },
  {
    title: 'no test is left out',
    rule: everyTestRuns,
    broken: [
      ['test/a.test.ts', "test.only('a', () => {});"],
      ['test/a.test.ts', "describe.skip('a', () => {});"],
      ['test/a.test.ts', "it.todo('a');"],
    ],
    kept: [['test/a.test.ts', "test.each([1])('a %i', () => {}); describe.runIf(true)('only', () => {});"]],
  },
];

describe.each(RULES)('$title', ({ rule, broken, kept }) => {
  test('in the whole house', () => {
    expect(house.flatMap(rule)).toEqual([]);
  });

  test.each(broken)('a %s that breaks it is found: %s', (path, text) => {
    expect(rule(readSource(path, text))).not.toEqual([]);
  });

  test.each(kept)('a %s that keeps it passes: %s', (path, text) => {
    expect(rule(readSource(path, text))).toEqual([]);
  });
});

describe('each library of a format is wrapped by one file', () => {
  test('in the whole house', () => {
    expect(librariesAreWrappedOnce(house)).toEqual([]);
  });

  test('a second wrapper is found, one that only names a type is none', () => {
    const wrapper = readSource('shared/formats/read-workbook.ts', "const load = () => import('xlsx');");
    const typed = readSource('shared/formats/cell.ts', "import type { Cell } from 'xlsx';");
    const second = readSource('shared/formats/other.ts', "const load = () => import('xlsx/small');");
    expect(librariesAreWrappedOnce([wrapper, typed])).toEqual([]);
    expect(librariesAreWrappedOnce([wrapper, second])).toHaveLength(1);
  });
});

test('the house has been read: every room that exists has files in it', () => {
  for (const folder of ['shared/plan', 'electron/main', 'electron/serve', 'renderer/app', 'test/architecture']) {
    expect(
      house.some(({ path }) => path.startsWith(`${folder}/`)),
      folder,
    ).toBe(true);
  }
});

function readFolder(folder: string): readonly SourceFile[] {
  return (
    readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      // What a part of the house has installed for itself is not ours.
      .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts') && !path.includes('/node_modules/'))
      .map((path) => readSource(path, readFileSync(join(REPOSITORY, path), 'utf8')))
  );
}
