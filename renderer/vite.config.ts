import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const repository = resolve(import.meta.dirname, '..');

export default defineConfig({
  root: import.meta.dirname,
  // The page always lies at the root of its address: app://quarterdeck/ or a port of 127.0.0.1.
  base: '/',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1', fs: { allow: [repository] } },
  build: {
    outDir: resolve(repository, 'dist/renderer'),
    emptyOutDir: true,
    sourcemap: false,
    // The content security policy allows no inline script, and no font or worker from a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Xlsx and pptx libraries are large and loaded when wanted.
    chunkSizeWarningLimit: 1200,
  },
});
