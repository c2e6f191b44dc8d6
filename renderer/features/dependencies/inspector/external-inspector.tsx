import {
  type ExternalDependencyPatch,
  editExternalDependency,
} from '../../../../shared/commands/edit-external-dependency.ts';
import { findLateExternals } from '../../../../shared/dependencies/find-late-externals.ts';
import { DEPENDENCY_STATUSES, type ExternalDependency } from '../../../../shared/plan/dependency.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { STATUS_LABELS, workdaysInWords } from '../../../parts/dependency-words.ts';
import { Section } from '../../../parts/inspector/section.tsx';
import { useDayText } from '../../../parts/inspector/use-day-text.ts';
import { useMaking, useSayRefusal } from '../../../parts/inspector/use-making.ts';
import { useRun } from '../../../parts/use-run.ts';
import { peopleOf } from '../../../state/selectors.ts';
import { usePorts } from '../../../state/use-app-state.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { PickField } from '../../../ui/fields/pick-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import styles from './link-inspector.module.css';
import { Day, End } from './link-inspector.tsx';

/** A dependency on a party outside the plan. */
export function ExternalInspector({ plan, external }: { readonly plan: Plan; readonly external: ExternalDependency }) {
  const run = useRun();
  const say = useSayRefusal();
  const make = useMaking();
  const days = useDayText(plan);
  const today = usePorts().clock.today();
  const edit = (patch: ExternalDependencyPatch) => run(editExternalDependency, { id: external.id, patch });
  const { party, title, neededBy, status, ownerId, note, raisedOn, resolvedOn } = external;
  const initiative = plan.initiatives.get(external.initiativeId);
  const late = findLateExternals(plan, today).find((one) => one.external.id === external.id);
  return (
    <article className={styles.inspected} aria-label={party}>
      <p className={styles.over}>Outside the plan</p>
      <h2 className={styles.title}>{party}</h2>
      <TextField label="Party" value={party} commit={(text) => edit({ party: text })} />
      <TextField label="Needed" placeholder="What is needed" value={title} commit={(text) => edit({ title: text })} />
      <TextField
        label="Needed by"
        placeholder="No day"
        value={days.formatDay(neededBy)}
        commit={(text) => days.commitDay(text, 'last', (day) => edit({ neededBy: day }))}
      />
      <ChoiceField
        label="Status"
        value={status}
        choices={DEPENDENCY_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] }))}
        onChoose={(value) => {
          const chosen = DEPENDENCY_STATUSES.find((one) => one === value);
          if (chosen !== undefined) say(edit({ status: chosen }));
        }}
      />
      <PickField
        label="Owner"
        value={ownerId ?? ''}
        options={peopleOf(plan).map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Nobody"
        empty="Nobody"
        onPick={(value) => say(edit({ ownerId: peopleOf(plan).find(({ id }) => id === value)?.id ?? null }))}
        onCreate={(name) => make.person(name, (id) => edit({ ownerId: id }))}
      />
      <TextField label="Note" multiline placeholder="None" value={note} commit={(text) => edit({ note: text })} />
      <Day label="Raised" day={raisedOn} />
      {status === 'resolved' && <Day label="Resolved" day={resolvedOn} />}
      <Section title="Waits">{initiative && <End plan={plan} term="Initiative" initiative={initiative} />}</Section>
      {late !== undefined && (
        <Section title={late.kind === 'overdue' ? 'Overdue' : 'Late'}>
          <p className={styles.text}>
            {late.kind === 'overdue'
              ? `It was needed ${workdaysInWords(late.byWorkdays)} ago and is not resolved.`
              : `${initiative?.key} starts ${workdaysInWords(late.byWorkdays)} before the day on which this is needed: one of the two dates is wrong.`}
          </p>
        </Section>
      )}
    </article>
  );
}
