import { IconPencil, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import type { Initiative, Link } from '../../../shared/plan/initiative.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { safeAddress } from '../markdown/safe-address.ts';
import { EditInPlace } from './edit-in-place.tsx';
import { linkText, readLink } from './read-link.ts';
import styles from './section.module.css';
import { Section } from './section.tsx';
import { useEdit } from './use-edit.ts';

/** Where more is said of it. Only addresses that a browser or a mail program opens. */
export const LinksSection = memo(function LinksSection({ initiative }: { readonly initiative: Initiative }) {
  const edit = useEdit([initiative]);
  const { links } = initiative;
  const hint = links.map((link) => linkText(link)).join(', ');
  return (
    <Section title="Links" foldable {...(hint !== '' && { hint: hint.slice(0, 200) })}>
      {links.map((link, index) => (
        <LinkRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the same link may stand there twice, and an edited one keeps its row
          key={index}
          link={link}
          onChange={(changed) => edit({ links: links.flatMap((one, other) => (other === index ? changed : one)) })}
        />
      ))}
      <div className={styles.outset}>
        <TextControl
          label="Add a link"
          placeholder="Add https://… or Jira PAY-12"
          value=""
          commit={(text) => {
            if (text.trim() === '') return null;
            const link = readLink(text);
            return link.ok ? edit({ links: [...links, link.value] }) : link.problem;
          }}
        />
      </div>
    </Section>
  );
});

function LinkRow({
  link,
  onChange,
}: {
  readonly link: Link;
  /** No link: it is removed. */
  readonly onChange: (changed: readonly Link[]) => string | null;
}) {
  const name = link.kind === 'url' ? link.title || link.url : linkText(link);
  const commit = (text: string): string | null => {
    if (text.trim() === '') return onChange([]);
    const changed = readLink(text);
    return changed.ok ? onChange([changed.value]) : changed.problem;
  };
  return (
    <div className={styles.outset}>
      <EditInPlace label={`Link ${name}`} value={linkText(link)} commit={commit}>
        {(button) => (
          <div className={styles.row}>
            <span className={styles.grow}>
              <LinkWords link={link} />
            </span>
            <IconButton
              ref={button.ref}
              name={`Edit link ${name}`}
              icon={IconPencil}
              className={styles.quietButton}
              onPress={button.onPress}
            />
            <IconButton
              name={`Remove link ${name}`}
              icon={IconX}
              className={styles.quietButton}
              onPress={() => onChange([])}
            />
          </div>
        )}
      </EditInPlace>
    </div>
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
  const address = safeAddress(link.url);
  if (address === null) return <>{link.title || link.url}</>;
  return (
    <a className={styles.link} href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {link.title || address.replace(/^https?:\/\//, '')}
    </a>
  );
}
