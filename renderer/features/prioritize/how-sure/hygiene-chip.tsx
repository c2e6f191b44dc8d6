import { IconAlertTriangle } from '@tabler/icons-react';
import type { ModelId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './hygiene.module.css';
import { useHygieneWarnings } from './use-hygiene-warnings.ts';
import { warningCount } from './warning-count.ts';

/** How many warnings there are on the scores of a model, as a way to them; nothing while there is none. */
export function HygieneChip({ plan, modelId }: { readonly plan: Plan; readonly modelId: ModelId }) {
  const { prioritize } = useAppState();
  const warnings = useHygieneWarnings(plan, modelId);
  if (warnings.length === 0) return null;
  return (
    <Button
      kind="tool"
      className={styles.chip}
      icon={IconAlertTriangle}
      title={warnings.map(({ message }) => message).join('\n')}
      onClick={() => prioritize.getState().showView('how-sure')}
    >
      {warningCount(warnings.length)}
    </Button>
  );
}
