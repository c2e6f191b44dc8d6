import { describe, expect, test } from 'vitest';
import { readPsplib } from '../../bench/read-psplib.ts';
import { activityOf, problemOf, steady, waiting } from './problem-builder.ts';

// Made up, in the library's format.
const FILE = `************************************************************************
file with basedata            : made_up.bas
initial value random generator: 1
************************************************************************
projects                      :  1
jobs (incl. supersource/sink ):  4
horizon                       :  9
RESOURCES
  - renewable                 :  2   R
  - nonrenewable              :  0   N
************************************************************************
PROJECT INFORMATION:
pronr.  #jobs rel.date duedate tardcost  MPM-Time
    1      2      0        5        1        5
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     5       3    0
  3      1     4       1    2
  4      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    3   12
************************************************************************
`;

describe('an instance of the library', () => {
  test('is read as activities, steady demands, capacities and finish-to-start precedences', () => {
    expect(readPsplib(FILE)).toEqual(
      problemOf(
        [
          activityOf(0),
          activityOf(5, { demands: [steady(3)] }),
          activityOf(4, { demands: [steady(1), steady(2, 1)] }),
          activityOf(0),
        ],
        {
          to: 9,
          capacities: [[{ from: 0, perWorkday: 3 }], [{ from: 0, perWorkday: 12 }]],
          precedences: [waiting(0, 1), waiting(0, 2), waiting(1, 3), waiting(2, 3)],
        },
      ),
    );
    expect(readPsplib(FILE.replaceAll('\n', '\r\n'))).toEqual(readPsplib(FILE));
  });

  test.each([
    ['without its capacities', FILE.replace('RESOURCEAVAILABILITIES', 'X'), /RESOURCEAVAILABILITIES/],
    ['without a horizon', FILE.replace('horizon', 'x'), /horizon/],
    ['with fewer jobs than it says', FILE.replace('sink ):  4', 'sink ):  5'), /REQUESTS\/DURATIONS: row 4/],
    ['with an amount missing', FILE.replace('3    0\n', '3\n'), /Job 2 has .* 1 of 2 amounts/],
    ['with more modes than one', FILE.replace('  3      1     4', '  3      2     4'), /Job 3 has mode 2/],
    ['with a successor missing', FILE.replace('2   3\n', '2\n'), /Job 1 names 1 of 2 successors/],
  ])('%s is refused', (_, text, message) => {
    expect(() => readPsplib(text)).toThrow(message);
  });
});
