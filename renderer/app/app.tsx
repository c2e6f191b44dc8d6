import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, Suspense } from 'react';
import type { AppState } from '../state/app-state.ts';
import { AppStateProvider, useViewState } from '../state/use-app-state.tsx';
import { mantineTheme, mantineVariables } from '../ui/mantine-theme.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Shell, type ShellProps, StartingShell } from './shell.tsx';

export function App({ state, ...shell }: ShellProps & { readonly state: AppState }) {
  return (
    <AppStateProvider state={state}>
      <Look>
        <ErrorBoundary session={state.session}>
          <Suspense fallback={<StartingShell />}>
            <Shell {...shell} />
          </Suspense>
        </ErrorBoundary>
      </Look>
    </AppStateProvider>
  );
}

function Look({ children }: { readonly children: ReactNode }) {
  const chosen = useViewState((view) => view.colourScheme);
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false });
  const scheme = chosen === 'system' ? (prefersDark ? 'dark' : 'light') : chosen;
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme={scheme}
      withGlobalClasses={false}
      withStaticClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
