import type { BarBox } from '../../../shared/timeline/timeline-layout.ts';
import styles from './link-dot.module.css';
import type { useLinking } from './use-linking.ts';

/** Beyond the end of the active bar: dragged to another bar, that one waits for it. */
export function LinkDot(props: { readonly box: BarBox; readonly linking: ReturnType<typeof useLinking> }) {
  const { box, linking } = props;
  const line = linking.linking?.line ?? null;
  return (
    <div aria-hidden>
      {line !== null && (
        <svg className={styles.line} aria-hidden>
          <path d={`M${line.x} ${line.y}L${line.toX} ${line.toY}`} />
        </svg>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key L does the same */}
      <div
        className={styles.target}
        title="Drag to what waits for it (L)"
        style={{ left: box.x + box.width + 8, top: box.y + box.height / 2 }}
        onPointerDown={(event) => linking.dot.onPointerDown(event, box)}
        onPointerMove={linking.dot.onPointerMove}
        onPointerUp={linking.dot.onPointerUp}
        onPointerCancel={linking.cancel}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <span className={styles.dot} />
      </div>
    </div>
  );
}

export function LinkingWords({ fromKey, byKeys }: { readonly fromKey: string; readonly byKeys: boolean }) {
  return (
    <p className={styles.words}>
      {byKeys
        ? `What waits for ${fromKey}? Go to it with the arrows, Enter links, Esc leaves it.`
        : `What waits for ${fromKey}? Drop on it.`}
    </p>
  );
}
