// @vitest-environment happy-dom

import { beforeEach, expect, test } from 'vitest';
import { cyclePanes } from '../../../renderer/app/cycle-panes.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <header data-pane="title"><button id="undo">Undo</button></header>
    <nav data-pane="rail"><button id="plans">Plans</button><button id="prioritize">Prioritize</button></nav>
    <section data-pane="content" tabindex="-1"><button tabindex="-1">skipped</button><input id="cell"></section>
    <aside data-pane="inspector" tabindex="-1"></aside>`;
  // happy-dom draws nothing, so it knows nothing of what can be seen.
  HTMLElement.prototype.checkVisibility = () => true;
});

const focus = (id: string) => document.getElementById(id)?.focus();
const focused = () => document.activeElement?.id || document.activeElement?.getAttribute('data-pane');

test('goes to the first stop of the next pane, and of a pane without any to the pane itself', () => {
  focus('undo');
  cyclePanes(document, 'forward');
  expect(focused()).toBe('plans');
  cyclePanes(document, 'forward');
  expect(focused()).toBe('cell');
  cyclePanes(document, 'forward');
  expect(focused()).toBe('inspector');
});

test('goes round about, both ways', () => {
  focus('undo');
  cyclePanes(document, 'back');
  expect(focused()).toBe('inspector');
  cyclePanes(document, 'forward');
  expect(focused()).toBe('undo');
});

test('comes back to where the focus was last in a pane', () => {
  focus('prioritize');
  cyclePanes(document, 'forward');
  cyclePanes(document, 'back');
  expect(focused()).toBe('prioritize');
});

test('begins at the content when nothing has the focus', () => {
  cyclePanes(document, 'forward');
  expect(focused()).toBe('cell');
});

test('stops at a message while one stands', () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<section data-pane="messages"><button id="along">Move it along</button></section>',
  );
  document.querySelector<HTMLElement>('[data-pane="inspector"]')?.focus();
  cyclePanes(document, 'forward');
  expect(focused()).toBe('along');
});
