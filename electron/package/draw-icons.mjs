// Draws every icon of a package from assets/icon.svg into dist/icons: of the app, and of the plan files that open in it.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { icnsOf, icoOf } from './icon-containers.mjs';

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Writes the icons that electron-builder.yml names into `folder`, and leaves nothing else there. */
export async function drawIcons(folder) {
  const svg = await readFile(join(repository, 'assets', 'icon.svg'), 'utf8');
  const tile = pictureOf(svg);
  // Apple's grid: a tile of 824 in a field of 1024. Elsewhere a tile fills its field.
  const macTile = pictureOf(onCanvas(1024, placed(svg, { x: 100, y: 100, size: 824 })));
  const page = pictureOf(pageWith(svg));
  const linuxFolder = join(folder, 'linux');
  await rm(folder, { recursive: true, force: true });
  await mkdir(linuxFolder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'icon.ico'), icoOf(tile)),
    writeFile(join(folder, 'icon.icns'), icnsOf(macTile)),
    writeFile(join(folder, 'plan.ico'), icoOf(page)),
    writeFile(join(folder, 'plan.icns'), icnsOf(page)),
    ...LINUX_SIZES.map((size) => writeFile(join(linuxFolder, `${size}x${size}.png`), tile(size).asPng())),
  ]);
}

function pictureOf(svg) {
  return (size) => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
}

function onCanvas(size, content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${content}</svg>`;
}

function placed(svg, { x, y, size }) {
  return svg.slice(svg.indexOf('<svg')).replace('<svg', `<svg x="${x}" y="${y}" width="${size}" height="${size}"`);
}

/** A sheet of paper with a folded corner that carries the app's icon. */
function pageWith(svg) {
  const sheet =
    '<path d="M52 8 H160 L216 64 V236 A12 12 0 0 1 204 248 H52 A12 12 0 0 1 40 236 V20 A12 12 0 0 1 52 8 Z"' +
    ' fill="#fdfcfa" stroke="#85817a" stroke-width="4" stroke-linejoin="round" />' +
    '<path d="M160 8 V52 A12 12 0 0 0 172 64 H216 Z" fill="#e3e0da" stroke="#85817a" stroke-width="4" stroke-linejoin="round" />';
  return onCanvas(256, sheet + placed(svg, { x: 72, y: 100, size: 112 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await drawIcons(process.argv[2] ?? join(repository, 'dist', 'icons'));
}
