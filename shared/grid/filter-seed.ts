import { isId, type PersonId, type TeamId, type ThemeId } from '../plan/ids.ts';
import { HEALTHS } from '../plan/initiative.ts';
import type { ColumnCondition } from '../plan/saved-view.ts';
import { needsReason, STAGES } from '../plan/stage.ts';
import { liveConditions } from './column-filter.ts';
import type { RowSeed } from './edit-cells.ts';
import type { GridColumn } from './grid-column.ts';

/**
 * What an initiative has that is begun while conditions narrow the rows, so that it passes them: of each choice the value,
 * the first of several. Nothing where those without a value pass, nor a stage that wants a reason; what all begin as is left alone where it passes.
 */
export function seedOfFilter(columns: readonly GridColumn[], conditions: readonly ColumnCondition[]): RowSeed {
  let seed: RowSeed = {};
  for (const { column, condition } of liveConditions(columns, conditions)) {
    if (condition.kind !== 'any-of' || condition.orNone) continue;
    const { values } = condition;
    const id = values[0] ?? '';
    switch (column.cell.kind) {
      case 'stage': {
        const stage = STAGES.find((one) => values.includes(one) && !needsReason(one));
        if (stage !== undefined && !values.includes('intake')) seed = { ...seed, stage };
        break;
      }
      case 'theme':
        if (isId<ThemeId>(id)) seed = { ...seed, themeId: id };
        break;
      case 'owner':
        if (isId<PersonId>(id)) seed = { ...seed, ownerId: id };
        break;
      case 'effort':
        if (isId<TeamId>(id)) seed = { ...seed, teamId: id };
        break;
      case 'health': {
        const health = HEALTHS.find((one) => one === id);
        if (health !== undefined) seed = { ...seed, health };
        break;
      }
      case 'tags':
        if (id !== '') seed = { ...seed, tags: [id] };
        break;
      case 'criterion': {
        const { key } = column.cell;
        if (id !== '') seed = { ...seed, choices: [...(seed.choices ?? []), { key, choice: id }] };
        break;
      }
      default:
    }
  }
  return seed;
}
