// The Chromium that a development dependency carries inside its npm package, unpacked once with all that it needs.

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestBrowser } from './find-browser.ts';

const MODULES = resolve(import.meta.dirname, '../../../node_modules');
const PACKAGE = join(MODULES, '@sparticuz', 'chromium');
const CACHE = join(MODULES, '.cache');

/** Null where the package has no program for this system: it is built for Linux on x64. */
export async function unpackChromium(): Promise<TestBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(CACHE, `quarterdeck-chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const environment = {
    // A bare machine has neither the libraries nor a font; where it has them, its own fonts are used.
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
  };
  return { program: join(folder, 'chromium'), environment };
}

async function unpackInto(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  // Unpacked aside and moved into place, so that nobody ever runs a half-written program.
  const aside = await mkdtemp(`${folder}-`);
  try {
    await inflateAll(aside);
    await writeFile(join(aside, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another run may have been quicker; its copy is as good.
    if (!existsSync(folder)) throw error;
  }
}

async function inflateAll(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  // The package unpacks into the folder for temporary files, and takes what it finds there for its own.
  process.env.TMPDIR = folder;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const archive of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br']) {
      await inflate(join(PACKAGE, 'bin', archive));
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fontSettings(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${fonts}-cache</cachedir>
</fontconfig>
`;
}
