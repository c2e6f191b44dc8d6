// npm run test:mutants: faults are put into copies of the built desktop app, one at a time; each must turn its test red. The
// tree and what is built in it stay as they are.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const VITEST = resolve(REPOSITORY, 'node_modules/vitest/vitest.mjs');
const BUILT = process.env.QUARTERDECK_APP_FOLDER ?? REPOSITORY;
const MAIN = 'dist/main/main.cjs';
const PRELOAD = 'dist/preload/preload.cjs';

/** `test` is a part of the title of the test that must fail; each pair is a text of the built file, and what takes its place. */
const MUTANTS = [
  {
    fault: 'the preload speaks on a wrong channel',
    file: PRELOAD,
    pairs: [['quarterdeck:$', 'quarterdesk:$']],
    test: 'saves a plan file from the menu',
  },
  {
    fault: 'the preload passes on whatever it is asked',
    file: PRELOAD,
    pairs: [['isPageCallName(name) ?', 'true ?']],
    test: 'the bridge has three functions',
  },
  {
    fault: 'a handler takes any path',
    file: MAIN,
    pairs: [
      ['pathByToken.get(token) ?? null', 'pathByToken.get(token) ?? token'],
      ['string().regex(/^[a-z0-9]{8,40}$/)', 'string()'],
    ],
    test: 'a path in the place of a token',
  },
  {
    fault: 'arguments are taken as they come',
    file: MAIN,
    pairs: [['const parsed = parseCallArgument(name, argument);', 'const parsed = { ok: true, value: argument };']],
    test: 'an argument of',
  },
  {
    fault: 'any frame may ask',
    file: MAIN,
    pairs: [['frame !== null && frame.parent === null && isAppAddress(frame.url)', 'true']],
    test: 'is refused whatever it asks',
  },
  {
    fault: 'a dropped path may be any',
    file: MAIN,
    pairs: [['isPlanFileName(path) && await isFile(path)', 'true']],
    test: 'a path that the preload hands over',
  },
  {
    fault: 'pages have no security policy',
    file: MAIN,
    pairs: [['"content-security-policy":', '"x-content-security-policy":']],
    test: 'a page runs no script',
  },
  {
    fault: 'the page shares its world with the preload',
    file: MAIN,
    pairs: [['contextIsolation: true', 'contextIsolation: false']],
    test: 'the window is made with every safeguard',
  },
  {
    fault: 'every permission is granted',
    file: MAIN,
    pairs: [['return GRANTED_PERMISSIONS.has(permission)', 'return true']],
    test: 'permissions are refused',
  },
  {
    fault: 'the window may leave its page',
    file: MAIN,
    pairs: [['if (event.isMainFrame && isAppAddress(event.url)) return;', 'return;']],
    test: 'a link out of the app',
  },
  {
    fault: 'a name may lead out of the folder of documents',
    file: MAIN,
    pairs: [['basename)(suggestedName.replaceAll("\\\\", "/"))', 'normalize)(suggestedName)']],
    test: 'a name that a page suggests',
  },
  {
    fault: 'every menu item does the same',
    file: MAIN,
    pairs: [['click: () => run(id)', 'click: () => run("rail")']],
    test: 'mirror the commands',
  },
  {
    fault: 'a file is written in place',
    file: MAIN,
    pairs: [
      [
        'await moveInto(aside, place);',
        'await (0, node_fs_promises.copyFile)(aside, place); await (0, node_fs_promises.rm)(aside);',
      ],
    ],
    test: 'saves a plan file from the menu',
  },
  {
    fault: 'a second launch opens a second window',
    file: MAIN,
    pairs: [['opened === null ? open() : bringToFront(opened.window)', 'open()']],
    test: 'by a second launch',
  },
  {
    fault: 'what is not saved is given up without a question',
    file: MAIN,
    pairs: [['if (unsaved === null)', 'if (true)']],
    test: 'until the loss is accepted',
  },
  {
    fault: 'the safety copies are kept where the next start does not look',
    file: MAIN,
    pairs: [['inFolder("safety-copies")', 'inFolder(String(Date.now()))']],
    test: 'restores a plan from its own folder',
  },
  {
    fault: 'the place of the window is forgotten',
    file: MAIN,
    pairs: [['placesAfter(memory.get().places, id, place)', 'memory.get().places']],
    test: 'the window opens where it was',
  },
  {
    fault: 'the window of a printed page stays',
    file: MAIN,
    pairs: [['if (!window.isDestroyed()) window.destroy();', '']],
    test: 'is written where the user wants it',
  },
  {
    fault: 'a printed page may run scripts',
    file: MAIN,
    pairs: [['javascript: false', 'javascript: true']],
    test: 'shows it in the print dialog',
  },
  {
    fault: 'the app ends in the middle of writing',
    file: MAIN,
    pairs: [['if (unfinished.size === 0) return;', 'return;']],
    test: 'is whole when the app ends',
  },
  {
    fault: 'names are looked up in the network',
    file: MAIN,
    pairs: [['MAP * ~NOTFOUND', 'MAP * 127.0.0.1']],
    test: 'looks up no name',
  },
];

const survivors = [];
for (const mutant of MUTANTS) {
  const appFolder = mkdtempSync(join(tmpdir(), 'quarterdeck-mutant-'));
  try {
    cpSync(join(BUILT, 'dist'), join(appFolder, 'dist'), { recursive: true });
    cpSync(join(REPOSITORY, 'package.json'), join(appFolder, 'package.json'));
    mutate(join(appFolder, mutant.file), mutant.pairs);
    const run = spawnSync(
      process.execPath,
      [VITEST, 'run', '--project', 'e2e', 'test/e2e/desktop', '--bail', '1', '-t', mutant.test],
      { cwd: REPOSITORY, env: { ...process.env, QUARTERDECK_APP_FOLDER: appFolder }, encoding: 'utf8' },
    );
    const isCaught = run.status === 1 && /Tests\s.*failed/.test(run.stdout);
    console.log(`${isCaught ? 'caught  ' : 'SURVIVED'}  ${mutant.fault}`);
    if (!isCaught) survivors.push(mutant.fault);
  } finally {
    rmSync(appFolder, { recursive: true, force: true, maxRetries: 10 });
  }
}
console.log(`${MUTANTS.length - survivors.length} of ${MUTANTS.length} faults were caught.`);
process.exit(survivors.length === 0 ? 0 : 1);

function mutate(file, pairs) {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of pairs) {
    if (!text.includes(from)) throw new Error(`${file} has no “${from}”: the fault has to be written anew.`);
    text = text.replaceAll(from, to);
  }
  writeFileSync(file, text);
}
