import { Component, type ReactNode } from 'react';
import type { AppState } from '../state/app-state.ts';
import { hasUnsaved } from '../state/plan-session.ts';
import { Button } from '../ui/button.tsx';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  readonly session: AppState['session'];
  readonly children: ReactNode;
}

/** Stands in for a window that broke: what happened, whether anything is lost, and the way out. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const error: Error | null = this.state.error;
    if (error === null) return this.props.children;
    return <BrokenWindow error={error} unsaved={hasUnsaved(this.props.session.getState())} />;
  }
}

function BrokenWindow({ error, unsaved }: { readonly error: Error; readonly unsaved: boolean }) {
  return (
    <main className={styles.broken} role="alert">
      <h1 className={styles.title}>Quarterdeck met an error and stopped drawing this window.</h1>
      <p>
        {unsaved
          ? 'The latest changes are still being saved. Wait a moment before you reload.'
          : 'Everything that you changed is saved on this machine. Reload to go on.'}
      </p>
      <Button kind="primary" onClick={() => window.location.reload()}>
        Reload
      </Button>
      <details className={styles.details}>
        <summary>What happened</summary>
        <pre>{error.stack ?? error.message}</pre>
      </details>
    </main>
  );
}
