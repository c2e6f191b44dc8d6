// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chosenFileFrom, createBrowserFiles } from '../../../renderer/platform/browser-files.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function picker(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('No picker is open');
  return input;
}

describe('choosing a file', () => {
  test('offers files with the endings and answers the one chosen', async () => {
    const clicked = vi.spyOn(HTMLInputElement.prototype, 'click');
    const chosen = createBrowserFiles().chooseFile({ title: 'Import', extensions: ['csv', '.xlsx'] });
    const input = picker();
    expect(input.accept).toBe('.csv,.xlsx');
    expect(clicked).toHaveBeenCalledOnce();
    vi.spyOn(input, 'files', 'get').mockReturnValue(fileList(new File(['a,b'], 'plan.csv')));
    input.dispatchEvent(new Event('change'));
    const file = await chosen;
    expect(file).toMatchObject({ name: 'plan.csv', size: 3 });
    expect(await file?.read()).toEqual({ ok: true, value: new TextEncoder().encode('a,b') });
    expect(document.querySelector('input')).toBeNull();
  });

  test('answers null when none is chosen', async () => {
    const chosen = createBrowserFiles().chooseFile({ title: 'Import', extensions: [] });
    picker().dispatchEvent(new Event('cancel'));
    expect(await chosen).toBeNull();
    expect(document.querySelector('input')).toBeNull();
  });
});

describe('a chosen file', () => {
  test('that is gone is a problem that says what to do', async () => {
    const file = new File(['a'], 'plan.csv');
    file.arrayBuffer = () => Promise.reject(new DOMException('Gone.', 'NotFoundError'));
    expect(await chosenFileFrom(file).read()).toMatchObject({
      ok: false,
      problem: { kind: 'unreadable', message: expect.stringMatching(/“plan.csv”.*moved.*Choose it again\.$/) },
    });
  });

  test('that breaks otherwise names the reason', async () => {
    const file = new File(['a'], 'plan.csv');
    file.arrayBuffer = () => Promise.reject(new RangeError('Array buffer allocation failed.'));
    expect(await chosenFileFrom(file).read()).toMatchObject({
      problem: { message: '“plan.csv” could not be read: Array buffer allocation failed. Choose it again.' },
    });
  });
});

describe('saving a file', () => {
  test('downloads the bytes under the name and gives the address back later', async () => {
    const blobs: Blob[] = [];
    const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:one';
    });
    const revoked = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
    const links: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(`${this.download} from ${this.href}`);
    });
    const bytes = new Uint8Array([1, 2, 3]);
    const saved = await createBrowserFiles().saveFile({ suggestedName: 'r.xlsx', mediaType: 'application/x', bytes });
    expect(saved).toEqual({ ok: true, value: { name: 'r.xlsx' } });
    expect(links).toEqual(['r.xlsx from blob:one']);
    expect(new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
    expect(document.querySelector('a')).toBeNull();
    expect(made).toHaveBeenCalledOnce();
    expect(revoked).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoked).toHaveBeenCalledWith('blob:one');
  });

  test('that the browser refuses is a problem in words', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('No memory.');
    });
    const request = { suggestedName: 'r.xlsx', mediaType: 'application/x', bytes: new Uint8Array() };
    expect(await createBrowserFiles().saveFile(request)).toEqual({
      ok: false,
      problem: { kind: 'unwritable', message: '“r.xlsx” could not be downloaded: No memory.' },
    });
  });
});

function fileList(file: File): FileList {
  return Object.assign([file], { item: () => file });
}
