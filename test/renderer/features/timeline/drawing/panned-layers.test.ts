// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import {
  collectPanned,
  place,
  showAt,
  stick,
} from '../../../../../renderer/features/timeline/drawing/panned-layers.ts';

const drawn = { firstDay: 0, pixelsPerDay: 10 };
let frame: HTMLElement;

beforeEach(() => {
  frame = document.createElement('div');
  frame.innerHTML = `
    <div id="picture" data-pan="xy" data-picture>
      <div id="bar" data-at="${place(50, 100)}">
        <span id="beside" data-beside data-stick-x="${stick(150, 0, { inset: 6, behind: 100 })}"></span>
      </div>
    </div>
    <div id="axis" data-pan="x"><span id="tick" data-at="${place(50)}"></span></div>`;
});

function element(id: string): HTMLElement {
  const found = frame.querySelector<HTMLElement>(`#${id}`);
  if (found === null) throw new Error(`No ${id}`);
  return found;
}

describe('what is drawn of a timeline, seen from elsewhere', () => {
  test('is moved by whole pixels', () => {
    showAt(collectPanned(frame), { scale: drawn, x: 20.4, y: 30 }, drawn);
    expect(element('picture').style.transform).toBe('translate(-20px, -30px)');
    expect(element('axis').style.transform).toBe('translate(-20px, 0px)');
    expect(element('bar').style.left).toBe('50px');
    expect(element('bar').style.width).toBe('100px');
  });

  test('is stretched as a picture from nearer, while words of the axis are put where they belong', () => {
    showAt(collectPanned(frame), { scale: { firstDay: 0, pixelsPerDay: 15 }, x: 0, y: 0 }, drawn);
    expect(element('picture').style.transform).toContain('scaleX(1.5)');
    expect(element('bar').style.left).toBe('50px');
    expect(element('axis').style.transform).not.toContain('scaleX');
    expect(element('tick').style.left).toBe('75px');
  });

  test('says no rest of a name whose beginning is out of sight', () => {
    const panned = collectPanned(frame);
    showAt(panned, { scale: drawn, x: 156, y: 0 }, drawn);
    expect(element('beside').hasAttribute('data-gone')).toBe(false);
    showAt(panned, { scale: drawn, x: 157, y: 0 }, drawn);
    expect(element('beside').hasAttribute('data-gone')).toBe(true);
    showAt(panned, { scale: drawn, x: 0, y: 0 }, drawn);
    expect(element('beside').hasAttribute('data-gone')).toBe(false);
  });
});
