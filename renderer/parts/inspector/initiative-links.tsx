import { IconX } from '@tabler/icons-react';
import type { InitiativePatch } from '../../../shared/commands/edit-initiatives.ts';
import type { Initiative, Link } from '../../../shared/plan/initiative.ts';
import { Field } from '../../ui/fields/field.tsx';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './section.module.css';

/** Where more is said of it. Only addresses that a browser or a mail program opens. */
export function InitiativeLinks({
  initiative,
  edit,
}: {
  readonly initiative: Initiative;
  readonly edit: (patch: InitiativePatch) => string | null;
}) {
  return (
    <Field label="Links">
      {initiative.links.map((link, index) => (
        <span className={styles.line} key={link.kind === 'url' ? link.url : `${link.system} ${link.externalId}`}>
          <span className={styles.grow}>
            <LinkWords link={link} />
          </span>
          <IconButton
            name="Remove this link"
            icon={IconX}
            onPress={() => edit({ links: initiative.links.filter((_, other) => other !== index) })}
          />
        </span>
      ))}
      <TextControl
        label="Add a link"
        placeholder="https://…"
        value=""
        commit={(text) => {
          const url = text.trim();
          if (url === '') return null;
          if (!isSafeAddress(url)) return 'A link begins with https://, http:// or mailto:.';
          return edit({ links: [...initiative.links, { kind: 'url', url, title: '' }] });
        }}
      />
    </Field>
  );
}

function LinkWords({ link }: { readonly link: Link }) {
  if (link.kind === 'external-id') {
    return (
      <>
        <span className={styles.muted}>{link.system}</span> {link.externalId}
      </>
    );
  }
  if (!isSafeAddress(link.url)) return <>{link.url}</>;
  return (
    <a href={link.url} target="_blank" rel="noopener noreferrer" title={link.url}>
      {link.title || link.url.replace(/^https?:\/\//, '')}
    </a>
  );
}

function isSafeAddress(text: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(text);
}
