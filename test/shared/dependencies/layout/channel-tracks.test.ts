import { describe, expect, test } from 'vitest';
import { channelTracks } from '../../../../shared/dependencies/layout/channel-tracks.ts';

describe('tracks of a channel', () => {
  test('are shared by trunks that are clear of each other', () => {
    expect(channelTracks([trunk(0, 40), trunk(60, 100), trunk(44, 20)])).toEqual([1, 0, 0]);
  });

  test('are nested, so that edges that all go down do not cross', () => {
    expect(channelTracks([trunk(0, 100), trunk(20, 120), trunk(40, 140)])).toEqual([2, 1, 0]);
    expect(channelTracks([trunk(100, 0), trunk(120, 20), trunk(140, 40)])).toEqual([0, 1, 2]);
  });

  test('keep one line off another that ends where it begins', () => {
    // The first comes in where the second goes out: it has to turn off before.
    expect(channelTracks([trunk(50, 90), trunk(10, 50)])).toEqual([0, 1]);
    expect(channelTracks([trunk(10, 50), trunk(50, 90)])).toEqual([1, 0]);
  });

  test('of no trunks are none', () => {
    expect(channelTracks([])).toEqual([]);
  });
});

function trunk(left: number, right: number) {
  return { left: [left], right: [right] };
}
