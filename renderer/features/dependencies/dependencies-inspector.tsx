import type { DependencyId, ExternalDependencyId } from '../../../shared/plan/ids.ts';
import { Inspector } from '../../parts/inspector/inspector.tsx';
import { useDependencies, usePlanSession } from '../../state/use-app-state.tsx';
import { ExternalInspector } from './inspector/external-inspector.tsx';
import { LinkInspector } from './inspector/link-inspector.tsx';

/** The dependency that is selected; an initiative that is selected has the usual inspector. */
export function DependenciesInspector() {
  const plan = usePlanSession((session) => session.open?.plan ?? null);
  const ids = useDependencies((state) => state.selectedLinkIds);
  const activeId = useDependencies((state) => state.activeLinkId);
  const isShown = useDependencies(({ view }) => view === 'list' || view === 'graph');
  const id = activeId !== null && ids.includes(activeId) ? activeId : null;
  if (plan === null || id === null || !isShown) return <Inspector />;
  const dependency = plan.dependencies.get(id as DependencyId);
  if (dependency !== undefined) return <LinkInspector key={id} plan={plan} dependency={dependency} />;
  const external = plan.externalDependencies.get(id as ExternalDependencyId);
  if (external !== undefined) return <ExternalInspector key={id} plan={plan} external={external} />;
  return <Inspector />;
}
