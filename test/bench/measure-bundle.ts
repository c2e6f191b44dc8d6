import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

/** What the built app weighs: all of it, and what the first screen needs. */
export async function measureBundle(): Promise<readonly Figure[]> {
  const dist = join(dirname(fileURLToPath(import.meta.url)), '..');
  const renderer = await measureFolder(join(dist, 'renderer'));
  const page = await readFile(join(dist, 'renderer', 'index.html'), 'utf8');
  const first = renderer.filter(({ name }) => page.includes(name) && extname(name) !== '.svg');
  const fonts = renderer.filter(({ name }) => name.endsWith('.woff2'));
  const main = await measureFolder(join(dist, 'main'));
  const cli = await measureFolder(join(dist, 'cli'));
  return [
    { what: 'Renderer, all files', value: weigh(renderer) },
    { what: '  of it the first screen’s script and style', value: weigh(first) },
    { what: '  of it fonts', value: weigh(fonts) },
    { what: 'Desktop main', value: weigh(main) },
    { what: 'Command line', value: weigh(cli) },
  ];
}

interface MeasuredFile {
  readonly name: string;
  readonly bytes: number;
  readonly zipped: number;
}

async function measureFolder(folder: string): Promise<readonly MeasuredFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const content = await readFile(join(entry.parentPath, entry.name));
      return { name: entry.name, bytes: content.length, zipped: gzipSync(content).length };
    }),
  );
}

function weigh(files: readonly MeasuredFile[]): string {
  const kilobytes = (bytes: number) => Math.round(bytes / 1_000).toLocaleString('en');
  const sum = (weight: (file: MeasuredFile) => number) => files.reduce((total, file) => total + weight(file), 0);
  return `${kilobytes(sum((file) => file.bytes))} kB (${kilobytes(sum((file) => file.zipped))} gz)`;
}
