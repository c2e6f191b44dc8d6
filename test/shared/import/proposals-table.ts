// A table of enhancement proposals, as messy as such tables are.

import type { SourceTable } from '../../../shared/import/source-table.ts';
import { tableOf } from './table-of.ts';

const HEADER = ['Key', 'Title', 'Owning team', 'Participating teams', 'Status', 'Stage', 'Created', 'Due', 'Related'];

/** `Status` holds stages and `Stage` does not; one status is misspelt, one created day was never filled in. */
export const PROPOSALS: SourceTable = tableOf(
  HEADER,
  ['EP-1', 'Cron jobs', 'sig-apps', 'sig-scale', 'implemented', 'stable', '2019-04-18', '', ''],
  ['EP-2', 'Armor support', 'sig-node', 'sig-api; sig-auth', 'implementable', 'stable', '2020-1-10', '2026-12-01', ''],
  ['EP-3', 'Template', 'sig-node', 'sig-auth', 'imlpemented', 'alpha', 'yyyy-mm-dd', '', 'EP-1'],
  ['EP-4', 'Template', 'sig-apps', '', 'withdrawn', 'removed', '2018-07-07', '', 'EP-2'],
  ['EP-5', '=1+1', 'sig-apps', 'sig-node', 'provisional', 'beta', '2021-11-02', '2027-02-30', ''],
  ['EP-6', 'Two levels of nodes', 'sig-node', '', 'deferred', 'alpha', '', '', 'EP-3'],
  ['EP-7', 'Pod priority', 'sig-api', 'sig-node', 'implementable', '', '2019-01-31', 'Q1 2027', ''],
);
