import { expect, test } from 'vitest';
import { announcementToLine, lineToAnnouncement } from '../../../shared/shell/announcement.ts';

test('an announcement is read back from its line', () => {
  expect(lineToAnnouncement(announcementToLine('window-shown'))).toBe('window-shown');
  expect(lineToAnnouncement(`${announcementToLine('already-open')}\r`)).toBe('already-open');
});

test('any other line announces nothing', () => {
  for (const line of ['', 'window-shown', 'quarterdeck: window', 'it says quarterdeck: window-shown']) {
    expect(lineToAnnouncement(line)).toBeNull();
  }
});
