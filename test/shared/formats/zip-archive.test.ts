import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../shared/formats/crc32.ts';
import { listZipEntries, unpackZipEntry, type ZipEntry } from '../../../shared/formats/zip-archive.ts';

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  const listed = listZipEntries(bytes);
  if (!listed.ok) throw new Error(listed.problem.reason);
  return listed.value;
}

test('the checksum is that of the published check value', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test('four bytes at a time give the checksum of one at a time, from any start', () => {
  const slow = (bytes: Uint8Array) => {
    let sum = 0xffffffff;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    return ~sum >>> 0;
  };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(3), (bytes, start) => {
      expect(crc32(bytes.subarray(start))).toBe(slow(bytes.subarray(start)));
    }),
    { seed: 1, numRuns: 200 },
  );
});

describe('archives', () => {
  const text = strToU8('roadmap '.repeat(500));

  test.each([0, 6] as const)('parts packed at level %i come out as they went in', async (level) => {
    const bytes = zipSync({ 'xl/a.xml': text, 'xl\\b.xml': strToU8('<b/>'), 'folder/': new Uint8Array() }, { level });
    const entries = entriesOf(bytes);
    expect(entries.map((entry) => entry.name)).toEqual(['xl/a.xml', 'xl/b.xml']);
    const [first] = entries;
    expect(first && (await unpackZipEntry(bytes, first))).toEqual({ ok: true, value: text });
  });

  test('an archive is found within a longer buffer and before a comment', () => {
    const packed = zipSync({ a: text });
    const longer = new Uint8Array(packed.length + 10);
    longer.set(packed, 7);
    new DataView(longer.buffer).setUint16(7 + packed.length - 2, 3, true);
    expect(entriesOf(longer.subarray(7)).map((entry) => entry.size)).toEqual([text.length]);
  });

  test('a part that unpacks to more than it says is stopped, to less or to other bytes refused', async () => {
    const bytes = zipSync({ a: text });
    const [entry] = entriesOf(bytes);
    if (entry === undefined) throw new Error('no entry');
    for (const wrong of [{ size: 10 }, { size: text.length + 1 }, { checksum: entry.checksum ^ 1 }, { method: 12 }]) {
      const unpacked = await unpackZipEntry(bytes, { ...entry, ...wrong });
      expect(unpacked).toEqual({ ok: false, problem: { reason: 'its part a does not unpack to what it should' } });
    }
    expect(await unpackZipEntry(bytes, { ...entry, offset: 5 })).toMatchObject({ ok: false });
    expect(await unpackZipEntry(bytes, { ...entry, packedSize: bytes.length })).toMatchObject({ ok: false });
  });

  test('bytes that are no archive, or a list that leads nowhere, are a problem', () => {
    expect(listZipEntries(new Uint8Array())).toMatchObject({ ok: false });
    expect(listZipEntries(text)).toMatchObject({ ok: false });
    const bytes = zipSync({ a: text });
    new DataView(bytes.buffer).setUint32(bytes.length - 6, 3, true);
    expect(listZipEntries(bytes)).toEqual({ ok: false, problem: { reason: 'its list of parts is broken' } });
  });

  test('sizes in the wide fields that some programs always write are understood', async () => {
    const narrow = zipSync({ a: text }, { level: 0 });
    const view = new DataView(narrow.buffer);
    const directory = view.getUint32(narrow.length - 6, true);
    const name = directory + 46;
    const extra = new Uint8Array(20);
    const wide = new DataView(extra.buffer);
    wide.setUint16(0, 1, true);
    wide.setUint16(2, 16, true);
    wide.setBigUint64(4, BigInt(text.length), true);
    wide.setBigUint64(12, BigInt(text.length), true);
    const bytes = Uint8Array.from([...narrow.subarray(0, name + 1), ...extra, ...narrow.subarray(name + 1)]);
    const widened = new DataView(bytes.buffer);
    widened.setUint32(directory + 20, 0xffffffff, true);
    widened.setUint32(directory + 24, 0xffffffff, true);
    widened.setUint16(directory + 30, extra.length, true);
    const [entry] = entriesOf(bytes);
    expect(entry && (await unpackZipEntry(bytes, entry))).toEqual({ ok: true, value: text });
  });
});
