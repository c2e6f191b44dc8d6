import { type DependencyPatch, editDependencies } from '../../../../shared/commands/edit-dependencies.ts';
import { DEPENDENCY_STATUSES, type Dependency } from '../../../../shared/plan/dependency.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { readRule, writeRule } from '../../../parts/dependency-field/read-rule.ts';
import { datesInWords, KIND_WORDS, STATUS_LABELS } from '../../../parts/dependency-words.ts';
import { Section } from '../../../parts/inspector/section.tsx';
import { useMaking, useSayRefusal } from '../../../parts/inspector/use-making.ts';
import { useRun } from '../../../parts/use-run.ts';
import { rowByIdOf } from '../../../state/dependencies-selectors.ts';
import { peopleOf } from '../../../state/selectors.ts';
import { useAppState, usePorts } from '../../../state/use-app-state.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { formatDay } from '../../../ui/fields/format-value.ts';
import { PickField } from '../../../ui/fields/pick-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { ConflictArithmetic } from './conflict-arithmetic.tsx';
import styles from './link-inspector.module.css';

const STATUS_CHOICES = DEPENDENCY_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] }));
const MUST_CHOICES = [
  { value: 'hard', label: 'Hard: must be obeyed' },
  { value: 'soft', label: 'Soft: better so' },
];

/** The dependency that is selected: how it is, between whom, and what the dates make of it. */
export function LinkInspector({ plan, dependency }: { readonly plan: Plan; readonly dependency: Dependency }) {
  const run = useRun();
  const say = useSayRefusal();
  const make = useMaking();
  const today = usePorts().clock.today();
  const predecessor = plan.initiatives.get(dependency.predecessorId);
  const successor = plan.initiatives.get(dependency.successorId);
  const row = rowByIdOf(plan, today).get(dependency.id);
  const edit = (patch: DependencyPatch) => run(editDependencies, { ids: [dependency.id], patch });
  const { kind, hard, status, ownerId, note, raisedOn, resolvedOn } = dependency;
  return (
    <article className={styles.inspected} aria-label={`${predecessor?.key} to ${successor?.key}`}>
      <p className={styles.over}>Dependency</p>
      <h2 className={styles.title}>
        {predecessor?.key} → {successor?.key}
      </h2>
      <TextField
        label="Type"
        value={writeRule({ ...dependency, hard: true })}
        commit={(text) => {
          const read = readRule(text);
          if (!read.ok) return read.problem;
          const saysHard = /~|soft/i.test(text);
          return edit({ kind: read.value.kind, lag: read.value.lag, ...(saysHard && { hard: read.value.hard }) });
        }}
        note={KIND_WORDS[kind]}
      />
      <ChoiceField
        label="Must"
        value={hard ? 'hard' : 'soft'}
        choices={MUST_CHOICES}
        onChoose={(value) => say(edit({ hard: value === 'hard' }))}
      />
      <ChoiceField
        label="Status"
        value={status}
        choices={STATUS_CHOICES}
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
      <Section title="Between">
        {predecessor && <End plan={plan} term="Waited for" initiative={predecessor} />}
        {successor && <End plan={plan} term="Waits" initiative={successor} />}
      </Section>
      {row?.kind === 'internal' && row.closesCycle ? (
        <Section title="Cycle">
          <p className={styles.text}>
            It closes a cycle and counts for nothing until the ring is broken: make one of its dependencies soft, or
            remove it.
          </p>
        </Section>
      ) : row?.isIdle ? (
        <Section title="To spare">
          <p className={styles.text}>It counts for nothing while an end is declined or parked.</p>
        </Section>
      ) : (
        <ConflictArithmetic plan={plan} dependency={dependency} />
      )}
    </article>
  );
}

export function Day({ label, day }: { readonly label: string; readonly day: string | null }) {
  return (
    <Field label={label}>
      <span className={styles.fact}>
        {day === null ? <span className={styles.muted}>not known</span> : formatDay(day)}
      </span>
    </Field>
  );
}

/** An initiative at an end, and the way there. */
export function End(props: { readonly plan: Plan; readonly term: string; readonly initiative: Initiative }) {
  const { plan, term, initiative } = props;
  const { view } = useAppState();
  return (
    <Field label={term}>
      <button type="button" className={styles.end} onClick={() => view.getState().select([initiative.id])}>
        <span className={styles.endTitle}>
          <span className={styles.muted}>{initiative.key}</span> {initiative.title}
        </span>
        <span className={styles.muted}>{datesInWords(initiative.schedule, settingsOf(plan).fiscalYearStartMonth)}</span>
      </button>
    </Field>
  );
}
