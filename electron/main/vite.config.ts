import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { defineConfig, type Plugin } from 'vite';

const repository = resolve(import.meta.dirname, '../..');

/** Of the window on Linux, which takes none from the program; as large as docks and switchers draw it. */
const WINDOW_ICON_SIZE = 256;

const windowIcon: Plugin = {
  name: 'window-icon',
  async generateBundle() {
    const svg = await readFile(resolve(repository, 'assets/icon.svg'), 'utf8');
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: WINDOW_ICON_SIZE } }).render();
    this.emitFile({ type: 'asset', fileName: 'icon.png', source: picture.asPng() });
  },
};

export default defineConfig({
  root: repository,
  publicDir: false,
  plugins: [windowIcon],
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: resolve(import.meta.dirname, 'main.ts'),
    outDir: resolve(repository, 'dist/main'),
    emptyOutDir: true,
    // Without it a build for Node leaves its pictures out.
    ssrEmitAssets: true,
    target: 'node24',
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs' } },
  },
});
