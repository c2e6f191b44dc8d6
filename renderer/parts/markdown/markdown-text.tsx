import { Component, lazy, memo, type ReactNode, Suspense } from 'react';
import { firstPart, LONGEST_MARKDOWN } from './first-part.ts';
import styles from './markdown.module.css';

const MarkdownView = lazy(async () => ({ default: (await import('./markdown-view.tsx')).MarkdownView }));

/**
 * Markdown as it is meant to look, without anything that runs or loads: no HTML, no images, links only to the web and to
 * mail. A text that is too long, or that can't be laid out, is shown plain.
 */
export const MarkdownText = memo(function MarkdownText({ text }: { readonly text: string }) {
  if (text.length > LONGEST_MARKDOWN) return <LongText text={text} />;
  const plain = <p className={styles.plain}>{text}</p>;
  return (
    <PlainWhenBroken key={text} plain={plain}>
      <Suspense fallback={plain}>
        <MarkdownView text={text} />
      </Suspense>
    </PlainWhenBroken>
  );
});

function LongText({ text }: { readonly text: string }) {
  const part = firstPart(text, LONGEST_MARKDOWN);
  const [all, shown] = [text.length, part.length].map((length) => length.toLocaleString());
  return (
    <>
      <p className={styles.plain}>{part} …</p>
      <p className={styles.note}>
        This text has {all} characters: the first {shown} are shown, as they were typed. Edit it to see the rest.
      </p>
    </>
  );
}

/** A text nested so deep that it exhausts the stack, or a reader that could not be loaded. */
class PlainWhenBroken extends Component<
  { readonly plain: ReactNode; readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.plain : this.props.children;
  }
}
