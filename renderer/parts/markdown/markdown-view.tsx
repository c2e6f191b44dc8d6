// The reader of Markdown and everything that it needs: loaded when a text is first shown.

import { IconSquare, IconSquareCheck } from '@tabler/icons-react';
import { createContext, memo, type ReactNode, useContext } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import styles from './markdown.module.css';
import { safeAddress } from './safe-address.ts';

/** A picture inside a link is its words: a link in a link would be none. */
const InLink = createContext(false);

export const MarkdownView = memo(function MarkdownView({ text }: { readonly text: string }) {
  return (
    <div className={styles.text}>
      <Markdown remarkPlugins={PLUGINS} components={COMPONENTS} urlTransform={(url) => safeAddress(url) ?? ''}>
        {text}
      </Markdown>
    </div>
  );
});

const PLUGINS = [remarkGfm];

// Headings stand below those of the pane, so that its outline stays one.
const COMPONENTS: Components = {
  h1: ({ children }) => <h4 data-level={1}>{children}</h4>,
  h2: ({ children }) => <h5 data-level={2}>{children}</h5>,
  h3: ({ children }) => <h6 data-level={3}>{children}</h6>,
  h4: ({ children }) => <h6 data-level={4}>{children}</h6>,
  h5: ({ children }) => <h6 data-level={4}>{children}</h6>,
  h6: ({ children }) => <h6 data-level={4}>{children}</h6>,
  a: ({ href, children }) => <OutwardLink href={href}>{children}</OutwardLink>,
  img: ({ src, alt }) => <OutwardLink href={typeof src === 'string' ? src : undefined}>{alt || 'Picture'}</OutwardLink>,
  input: ({ checked }) => <Tick checked={checked === true} />,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the pane is scrolled by keyboard, too
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    <div className={styles.wide} role="group" tabIndex={0} aria-label="Table">
      <table>{children}</table>
    </div>
  ),
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: code that is wider than the pane is scrolled by keyboard, too
    <pre tabIndex={0}>{children}</pre>
  ),
};

function OutwardLink({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  const isInLink = useContext(InLink);
  if (isInLink || href === undefined || href === '') return <span>{children}</span>;
  return (
    <InLink value={true}>
      <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
        {children}
      </a>
    </InLink>
  );
}

/** The box of a task list, which says how it is and can't be ticked here. */
function Tick({ checked }: { readonly checked: boolean }) {
  const Sign = checked ? IconSquareCheck : IconSquare;
  return (
    <span className={styles.tick}>
      <Sign size={14} stroke={1.5} aria-hidden />
      <span className="visually-hidden">{checked ? 'Done: ' : 'To do: '}</span>
    </span>
  );
}
