import { IconFileImport, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { PlanId } from '../../../shared/plan/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { PlanListProblem } from '../../state/plan-list.ts';
import { useAppState, usePlanFiles, usePlanList } from '../../state/use-app-state.tsx';
import { BusyLine } from '../../ui/busy-line.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pane } from '../../ui/pane.tsx';
import { ViewBar } from '../../ui/view-bar.tsx';
import { NewPlanRow } from './new-plan-row.tsx';
import styles from './plans-screen.module.css';
import { focusPlanRow, PlansTable } from './plans-table.tsx';
import { RemovedPlans } from './removed-plans.tsx';

/** Home: which plan? */
export function PlansScreen() {
  const { planFiles, planList, session, view } = useAppState();
  const kind = usePlanList((list) => list.kind);
  const plans = usePlanList((list) => list.plans);
  const listProblem = usePlanList((list) => list.problem);
  const fileBusy = usePlanFiles((files) => files.busy);
  const fileProblem = usePlanFiles((files) => files.problem);
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  useEffect(() => {
    planList.getState().refresh();
  }, [planList]);

  const open = async (id: PlanId, name: string) => {
    setProblem(null);
    planFiles.getState().dismissProblem();
    setBusy(`Opening “${name}”`);
    const opened = await session.getState().openPlan(id);
    setBusy(null);
    if (opened.ok) view.getState().showScreen({ kind: 'prioritize' });
    else setProblem(`“${name}” could not be opened. ${opened.problem.message}`);
  };
  const openMade = async (name: string, making: Promise<Result<PlanId, PlanListProblem>>): Promise<string | null> => {
    setProblem(null);
    setBusy(`Making “${name}”`);
    const made = await making;
    setBusy(null);
    if (!made.ok) return made.problem.message;
    setAdding(false);
    await open(made.value, name);
    return null;
  };
  const openSample = async () => setProblem(await openMade('the sample plan', planList.getState().createSample()));
  const importSheet = () => view.getState().showScreen({ kind: 'import', into: null, file: null });

  const isEmpty = kind === 'ready' && plans.length === 0 && !adding;
  return (
    <>
      <ViewBar
        title="Plans"
        tools={
          <>
            {!isEmpty && (
              <Button kind="tool" icon={IconPlus} onClick={() => setAdding(true)}>
                New plan
              </Button>
            )}
            <Button kind="tool" icon={IconFolderOpen} onClick={() => planFiles.getState().chooseAndOpen()}>
              Open a plan file…
            </Button>
            <Button kind="tool" icon={IconFileImport} onClick={importSheet}>
              Import a spreadsheet…
            </Button>
          </>
        }
      />
      <Pane label="Plans" className={styles.pane}>
        <BusyLine
          busy={busy !== null || fileBusy !== null || kind === 'loading'}
          label={busy ?? fileBusy ?? 'Reading the plans'}
        />
        {problem !== null && <Notice tone="bad">{problem}</Notice>}
        {fileProblem !== null && (
          <Notice
            tone="bad"
            actions={
              <>
                <Button kind="outline" onClick={() => planFiles.getState().chooseAndOpen()}>
                  Choose another…
                </Button>
                <Button kind="outline" onClick={() => planFiles.getState().dismissProblem()}>
                  Close
                </Button>
              </>
            }
          >
            {fileProblem}
          </Notice>
        )}
        {kind === 'failed' && (
          <Notice
            tone="bad"
            actions={
              <Button kind="outline" onClick={() => planList.getState().refresh()}>
                Try again
              </Button>
            }
          >
            The plans on this machine could not be read. {listProblem?.message}
          </Notice>
        )}
        {adding && (
          <NewPlanRow
            onCreate={(name, template) => openMade(name, planList.getState().create(name, template))}
            onCancel={() => setAdding(false)}
          />
        )}
        {plans.length > 0 && <PlansTable plans={plans} onOpen={open} onProblem={setProblem} />}
        {isEmpty && (
          <EmptyState
            title="Begin with a plan"
            sentence="A plan holds what you might do, what each thing needs and why it ranks where it does. It stays on this machine. The sample is a platform group of five teams with three quarters of work."
            action={
              <Button kind="primary" icon={IconPlus} autoFocus onClick={() => setAdding(true)}>
                New plan
              </Button>
            }
            aside={
              <Button kind="link" onClick={openSample}>
                Open the sample plan
              </Button>
            }
          />
        )}
        <RemovedPlans onBack={focusPlanRow} />
      </Pane>
    </>
  );
}
