// npm run build: every part of the app, or the parts that are named.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// The main process and what it puts into its pages speak one contract: neither is built without the other.
const CONFIGS_BY_PART = {
  renderer: ['renderer/vite.config.ts'],
  main: ['electron/main/vite.config.ts', 'electron/preload/vite.config.ts'],
  cli: ['electron/cli/vite.config.ts'],
  serve: ['electron/serve/vite.config.ts'],
  bench: ['test/bench/vite.config.ts'],
};
const PARTS_OF_APP = ['renderer', 'main', 'cli', 'serve'];

export async function buildApp(parts) {
  // Vite would keep what it finds there, such as a test runner's "test", and build React's slow edition.
  process.env.NODE_ENV = 'production';
  for (const config of parts.flatMap((part) => CONFIGS_BY_PART[part])) {
    const configFile = fileURLToPath(new URL(`../${config}`, import.meta.url));
    await build({ configFile, logLevel: 'warn' });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const parts = process.argv.length > 2 ? process.argv.slice(2) : PARTS_OF_APP;
  const unknown = parts.find((part) => !Object.hasOwn(CONFIGS_BY_PART, part));
  if (unknown !== undefined) {
    console.error(`There is no part "${unknown}" to build; the parts are ${Object.keys(CONFIGS_BY_PART).join(', ')}.`);
    process.exit(2);
  }
  try {
    await buildApp(parts);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
