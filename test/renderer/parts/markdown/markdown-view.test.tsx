import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MarkdownView } from '../../../../renderer/parts/markdown/markdown-view.tsx';

const html = (text: string) => renderToStaticMarkup(<MarkdownView text={text} />);

describe('Markdown', () => {
  test('is laid out with the tables and task lists of GitHub’s dialect', () => {
    expect(html('Some **bold** and `code`.')).toContain('<p>Some <strong>bold</strong> and <code>code</code>.</p>');
    expect(html('|a|b|\n|-|-|\n|1|2|')).toContain('<td>2</td>');
    const tasks = html('- [x] built\n- [ ] told');
    expect(tasks).toContain('Done: ');
    expect(tasks).toContain('To do: ');
    expect(tasks).not.toContain('<input');
  });

  test('keeps its headings below those of the pane', () => {
    expect(html('# One\n\n## Two\n\n### Three\n\n###### Six')).toMatch(
      /<h4.*One<\/h4>.*<h5.*Two.*<h6.*Three.*<h6.*Six/s,
    );
    expect(html('# One\n\nTitle\n=====\n')).not.toMatch(/<h[123]/);
  });

  test('shows HTML as the text that it is', () => {
    const shown = html('<script>alert(1)</script>\n\n<b onclick="alert(1)">bold</b> <iframe src="https://x.example">');
    expect(shown).not.toMatch(/<(script|b|iframe)[ >]/);
    expect(shown).toContain('&lt;script&gt;');
  });

  test('loads no picture: its words are the link', () => {
    const shown = html(
      '![A chart](https://x.example/chart.png) [![Badge](https://x.example/b.svg)](https://ci.example)',
    );
    expect(shown).not.toContain('<img');
    expect(shown).toMatch(/<a href="https:\/\/x\.example\/chart\.png"[^>]*>A chart<\/a>/);
    expect(shown).toMatch(/<a href="https:\/\/ci\.example"[^>]*><span>Badge<\/span><\/a>/);
  });

  test('links only to the web and to mail, in a tab that knows nothing of this one', () => {
    expect(html('[wiki](https://wiki.example/7)')).toContain('target="_blank" rel="noopener noreferrer"');
    expect(html('[mail](mailto:lead@x.example)')).toContain('href="mailto:lead@x.example"');
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc',
      '//x.example',
      '#top',
      'java&#10;script:alert(1)',
    ]) {
      expect(html(`[words](${address})`)).toBe(html('[words](ftp://x.example)'));
    }
    expect(html('[words](ftp://x.example)')).toContain('<span>words</span>');
  });
});
