import { useMemo, useState } from 'react';
import { addPerson } from '../../../shared/commands/add-person.ts';
import { deletePerson } from '../../../shared/commands/delete-person.ts';
import { renamePerson } from '../../../shared/commands/rename-person.ts';
import type { PersonId } from '../../../shared/plan/ids.ts';
import type { Person } from '../../../shared/plan/people-and-teams.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import styles from '../../parts/record-table/record-table.module.css';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { useRun } from '../../parts/use-run.ts';
import { peopleOf } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { personUseInShort, personUses, wordsOfPersonUse } from './person-use.ts';
import { RecordSection } from './record-section.tsx';

/** An import may bring thousands. */
const MOST_AT_FIRST = 100;

/** Who owns, asks and works, by name or role. */
export function PeopleSection({ plan }: { readonly plan: Plan }) {
  const run = useRun();
  const app = useAppState();
  const [isAllShown, setIsAllShown] = useState(false);
  const uses = useMemo(() => personUses(plan), [plan]);
  const people = peopleOf(plan);
  const remove = (person: Person, moveTo: PersonId | null) => {
    const heir = moveTo === null ? undefined : plan.people.get(moveTo);
    runWithUndo(app, {
      command: deletePerson,
      intent: { id: person.id, moveTo },
      message: `Deleted “${person.name}”${heir === undefined ? '' : `; everything is with “${heir.name}” now`}`,
    });
  };
  return (
    <RecordSection
      title="People"
      about="Who owns, asks and works, by name or role. An import adds each owner that is new. To merge two, delete one and hand everything over to the other."
      noun="person"
      rows={isAllShown ? people : people.slice(0, MOST_AT_FIRST)}
      places={people}
      columns={[
        {
          head: 'In this plan',
          className: styles.use,
          cell: ({ id }) => personUseInShort(uses.get(id)),
        },
      ]}
      onAdd={(name) => run(addPerson, { name })}
      onRename={({ id }, name) => run(renamePerson, { id, name })}
      hangsOn={({ id, name }) => {
        const use = uses.get(id);
        return use === undefined ? null : wordsOfPersonUse(name, use);
      }}
      move={{ question: 'Hand it over to', nowhere: 'Nobody' }}
      onDelete={remove}
      more={
        !isAllShown &&
        people.length > MOST_AT_FIRST && (
          <Button kind="link" onClick={() => setIsAllShown(true)}>
            Show all {formatNumber(people.length)} people
          </Button>
        )
      }
    />
  );
}
