// The app as it is handed to people, packed for three systems over a made-up Electron and read back.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import plist from 'plist';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { z } from 'zod';
import { launchStandIn } from './support/electron-stand-in.ts';
import { makeUpElectron, type PackagedSystem } from './support/made-up-electron.ts';
import { type PackedApp, packApp } from './support/pack-app.ts';
import { linuxEntryOf, windowsInstallerScriptOf } from './support/packed-associations.ts';
import { addInitiatives } from './support/plan-steps.ts';
import { type Asar, readAsar, sha256Of } from './support/read-asar.ts';
import { readFuses } from './support/read-fuses.ts';

const SYSTEMS: readonly PackagedSystem[] = ['linux', 'windows', 'mac'];
const PACKED_FOLDERS = ['dist/main', 'dist/preload', 'dist/renderer'];
const repository = resolve(import.meta.dirname, '../..');
const icons = join(repository, 'dist/icons');
// Built without maps: one is laid there, since a package must not carry it even where a build does write them.
const strayMap = join(repository, 'dist/renderer/assets/stray.js.map');

let scratch = '';
const apps = new Map<PackagedSystem, PackedApp>();

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'quarterdeck-package-'));
  await promisify(execFile)(process.execPath, [join(repository, 'electron/package/draw-icons.mjs')]);
  await writeFile(strayMap, '{}');
  for (const system of SYSTEMS.filter(canPack)) {
    const distribution = join(scratch, system, 'electron');
    await makeUpElectron(system, distribution);
    apps.set(system, await packApp({ system, repository, distribution, output: join(scratch, system, 'release') }));
  }
});

afterAll(async () => {
  await rm(strayMap, { force: true });
  await rm(scratch, { recursive: true, force: true });
});

describe.each(SYSTEMS)('the package for %s', (system) => {
  test('carries the three built folders and package.json, byte for byte, and nothing else', async (context) => {
    const { fileByPath, bytes } = await readAsar(appFor(system, context).asar);
    const built = await Promise.all(PACKED_FOLDERS.map(filesIn));
    const wanted = built.flat().filter((path) => !path.endsWith('.map'));
    expect(built.map((files) => files.length > 0)).toEqual([true, true, true]);
    expect([...fileByPath.keys()].sort()).toEqual([...wanted, 'package.json'].sort());
    for (const path of wanted) {
      expect(fileByPath.get(path)?.content.equals(await readFile(join(repository, path))), path).toBe(true);
    }
    console.info(`app.asar for ${system}: ${(bytes / 1e6).toFixed(2)} MB in ${fileByPath.size} files`);
  });

  test('starts where package.json says, which names no dependency and no script', async (context) => {
    const { fileByPath } = await readAsar(appFor(system, context).asar);
    const packageJson = packageJsonOf(fileByPath);
    expect(fileByPath.has(packageJson.main)).toBe(true);
    expect(packageJson).not.toHaveProperty('dependencies');
    expect(packageJson).not.toHaveProperty('devDependencies');
    expect(packageJson).not.toHaveProperty('scripts');
  });

  test('holds no resource of ours beside the archive', async (context) => {
    const { resources } = appFor(system, context);
    const foreign = (await readdir(resources)).filter((name) => !/^(made-up\.txt|.*\.lproj)$/.test(name));
    expect(foreign.sort()).toEqual(system === 'mac' ? ['app.asar', 'icon.icns', 'plan.icns'] : ['app.asar']);
  });

  test('has every file and the header hashed as Electron checks them', async (context) => {
    const app = appFor(system, context);
    const { fileByPath, headerHash } = await readAsar(app.asar);
    for (const [path, { content, hash }] of fileByPath) expect(hash, path).toBe(sha256Of(content));
    // On Linux Electron checks the files against the header only; nothing holds the header's hash.
    if (system !== 'linux') expect(await embeddedHashOf(app)).toBe(headerHash);
  });

  test('has its fuses set in the program', async (context) => {
    expect(await readFuses(appFor(system, context).program)).toEqual({
      runAsNode: 'off',
      cookieEncryption: 'on',
      nodeOptions: 'off',
      inspectArguments: 'off',
      asarIntegrity: 'on',
      onlyLoadAppFromAsar: 'on',
      browserSnapshot: 'off',
      fileProtocolPrivileges: 'off',
      // Left as Electron delivers it: a matter of speed.
      wasmTrapHandlers: 'on',
    });
  });

  test('brings Chromium’s words in English only', async (context) => {
    const { folder, resources } = appFor(system, context);
    const names = await readdir(system === 'mac' ? resources : join(folder, 'locales'));
    const locales = names.filter((name) => /\.(lproj|pak)$/.test(name)).sort();
    expect(locales).toEqual(system === 'mac' ? ['en.lproj', 'en_GB.lproj'] : ['en-GB.pak', 'en-US.pak']);
  });
});

describe('what is in the archive', () => {
  test('is enough to start: the sample plan opens, an edit is saved, and nothing is asked of the network', async (context) => {
    const { fileByPath } = await readAsar(appFor('linux', context).asar);
    const appFolder = join(scratch, 'unpacked');
    for (const [path, { content }] of fileByPath) {
      await mkdir(dirname(join(appFolder, path)), { recursive: true });
      await writeFile(join(appFolder, path), content);
    }
    const app = await launchStandIn({ appFolder, main: packageJsonOf(fileByPath).main });
    try {
      const page = await app.page();
      await page.getByRole('button', { name: 'Open the sample plan' }).click();
      await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
      await addInitiatives(page, 'Typed into the packed app');
      await page.getByRole('gridcell', { name: 'Typed into the packed app' }).waitFor();
      expect(app.record).toMatchObject({ network: [], refusedRequests: [], insecure: [], pageProblems: [] });
    } finally {
      await app.close();
    }
  });
});

describe('icons', () => {
  test('on Linux there is one of every size, 16 to 1024, as a picture of that size', async (context) => {
    const { icons: entries } = await linuxEntryOf(appFor('linux', context));
    expect(entries.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
    for (const { file, size } of entries) expect(pngSize(await readFile(file)), file).toBe(size);
  });

  test('the Windows program carries all eight sizes', async (context) => {
    const { entries } = await windowsResourcesOf(appFor('windows', context));
    const [group] = Resource.IconGroupEntry.fromEntries(entries);
    const drawn = Data.IconFile.from(await readFile(join(icons, 'icon.ico'))).icons;
    // A directory writes 256 as 0.
    expect(drawn.map(({ width }) => width)).toEqual([16, 20, 24, 32, 40, 48, 64, 0]);
    const packed = group?.getIconItemsFromEntries(entries).map((item) => hashOfIcon(item));
    expect(packed).toEqual(drawn.map(({ data }) => hashOfIcon(data)));
  });

  test('the macOS bundle carries every size that macOS asks for', async (context) => {
    const { resources } = appFor('mac', context);
    const sizes = [32, 64, 128, 256, 256, 512, 512, 1024];
    expect(icnsSizes(await readFile(join(resources, 'icon.icns')))).toEqual(sizes);
    expect(icnsSizes(await readFile(join(resources, 'plan.icns')))).toEqual(sizes);
  });
});

describe('a plan file opens in the app', () => {
  test('on Linux by its media type, in the category Office', async (context) => {
    const { desktopEntry, mediaTypes } = await linuxEntryOf(appFor('linux', context));
    const lines = desktopEntry.split('\n');
    expect(lines).toContain('MimeType=application/x-quarterdeck+json;');
    expect(lines).toContain('Categories=Office;');
    expect(lines).toContain('Exec=/opt/Quarterdeck/quarterdeck %U');
    expect(lines).toContain('StartupWMClass=quarterdeck');
    expect(mediaTypes).toContain('<mime-type type="application/x-quarterdeck+json">');
    expect(mediaTypes).toContain('<glob pattern="*.quarterdeck"/>');
    expect(mediaTypes).toContain('<comment>Quarterdeck plan</comment>');
  });

  test('on Windows by what the installer registers', async (context) => {
    const script = await windowsInstallerScriptOf(appFor('windows', context));
    expect(script).toContain('APP_ASSOCIATE "quarterdeck" "Quarterdeck plan"');
    expect(script).toContain('"Open with Quarterdeck" "$appExe $\\"%1$\\""');
    expect(script).toContain('plan.ico');
  });

  test('on macOS by the type that Info.plist declares', async (context) => {
    const info = await readInfo(appFor('mac', context));
    expect(info.CFBundleDocumentTypes).toEqual([
      {
        CFBundleTypeExtensions: ['quarterdeck'],
        CFBundleTypeName: 'Quarterdeck plan',
        CFBundleTypeRole: 'Editor',
        CFBundleTypeIconFile: 'plan.icns',
        LSHandlerRank: 'Owner',
      },
    ]);
    expect(info.UTExportedTypeDeclarations).toMatchObject([
      { UTTypeTagSpecification: { 'public.filename-extension': ['quarterdeck'] } },
    ]);
  });
});

describe('what a system is told about the app', () => {
  test('Info.plist names it, and asks for no device and no connection', async (context) => {
    const info = await readInfo(appFor('mac', context));
    expect(info).toMatchObject({
      CFBundleIdentifier: 'app.quarterdeck.desktop',
      CFBundleName: 'Quarterdeck',
      CFBundleIconFile: 'icon.icns',
      LSApplicationCategoryType: 'public.app-category.productivity',
    });
    expect(Object.keys(info).filter((key) => /UsageDescription$|TransportSecurity/.test(key))).toEqual([]);
  });

  test('the properties of the Windows program name it', async (context) => {
    const { entries } = await windowsResourcesOf(appFor('windows', context));
    const [version] = Resource.VersionInfo.fromEntries(entries);
    const [language] = version?.getAllLanguagesForStringValues() ?? [];
    const words = language === undefined ? {} : version?.getStringValues(language);
    expect(words).toMatchObject({ ProductName: 'Quarterdeck', InternalName: 'Quarterdeck' });
    expect(Object.values(words ?? {}).filter((word) => /electron/i.test(word))).toEqual([]);
  });
});

function canPack(system: PackagedSystem): boolean {
  return system !== 'mac' || process.platform !== 'win32';
}

function appFor(system: PackagedSystem, context: TestContext): PackedApp {
  if (!canPack(system)) context.skip('electron-builder packs for macOS on macOS and on Linux only');
  const app = apps.get(system);
  if (app === undefined) throw new Error(`Nothing was packed for ${system}.`);
  return app;
}

function packageJsonOf(fileByPath: Asar['fileByPath']) {
  const text = fileByPath.get('package.json')?.content.toString() ?? '';
  return z.looseObject({ main: z.string(), version: z.string() }).parse(JSON.parse(text));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(join(repository, folder))) return [];
  const entries = await readdir(join(repository, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function embeddedHashOf(app: PackedApp): Promise<string | undefined> {
  if (app.system === 'mac') {
    const schema = z.record(z.string(), z.object({ algorithm: z.literal('SHA256'), hash: z.string() }));
    return schema.parse((await readInfo(app)).ElectronAsarIntegrity)['Resources/app.asar']?.hash;
  }
  const { entries } = await windowsResourcesOf(app);
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  const schema = z.array(z.object({ file: z.string(), alg: z.literal('SHA256'), value: z.string() }));
  const list = schema.parse(JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer(0)).toString()));
  return list.find(({ file }) => file === 'resources\\app.asar')?.value;
}

async function windowsResourcesOf(app: PackedApp): Promise<NtExecutableResource> {
  return NtExecutableResource.from(NtExecutable.from(await readFile(app.program)));
}

function hashOfIcon(icon: Data.IconItem | Data.RawIconItem): string {
  return sha256Of(new Uint8Array(icon.isIcon() ? icon.generate() : icon.bin));
}

async function readInfo(app: PackedApp): Promise<Readonly<Record<string, unknown>>> {
  const info = plist.parse(await readFile(join(app.folder, 'Info.plist'), 'utf8'));
  return z.record(z.string(), z.unknown()).parse(info);
}

function pngSize(bytes: Buffer): number {
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  expect(bytes.readUInt32BE(20)).toBe(bytes.readUInt32BE(16));
  return bytes.readUInt32BE(16);
}

function icnsSizes(bytes: Buffer): readonly number[] {
  expect(bytes.toString('latin1', 0, 4)).toBe('icns');
  expect(bytes.readUInt32BE(4)).toBe(bytes.length);
  const sizes: number[] = [];
  for (let start = 8; start < bytes.length; start += bytes.readUInt32BE(start + 4)) {
    sizes.push(pngSize(bytes.subarray(start + 8)));
  }
  return sizes;
}
