import { breakable, cssString, html } from './html.js';

describe('html', () => {
  it('escapes what is put into it', () => {
    expect(html`<p title="${'"a"'}">${`<b>N'Doran & Œuvrard</b>`}</p>`.markup).toBe(
      '<p title="&quot;a&quot;">&lt;b&gt;N&#39;Doran &amp; Œuvrard&lt;/b&gt;</p>',
    );
  });

  it('leaves alone what it made itself, one or many', () => {
    const items = ['a', '<'].map((text) => html`<i>${text}</i>`);
    expect(html`<p>${items}</p>`.markup).toBe('<p><i>a</i><i>&lt;</i></p>');
    expect(html`<p>${html`<b>b</b>`}</p>`.markup).toBe('<p><b>b</b></p>');
  });

  it('leaves out what indents a template, and nothing of what is put into it', () => {
    const list = html`
      <ul>
        <li>${'one\n  two'}</li>
      </ul>
    `;
    expect(list.markup).toBe('\n<ul>\n<li>one\n  two</li>\n</ul>\n');
  });

  it('takes a backslash for a backslash', () => {
    expect(html`<p>${'C:\\new'}</p>`.markup).toBe('<p>C:\\new</p>');
  });
});

describe('a string of CSS', () => {
  it('can leave neither its quotes nor the style sheet', () => {
    expect(cssString('Lycée "A" \\ </style>\n')).toBe('"Lycée \\22 A\\22  \\5c  \\3c /style\\3e \\a "');
  });
});

describe('a text that may be broken', () => {
  it('is as it was, but for words longer than any line', () => {
    expect(breakable("Feuille d'émargement · Lycée Jean-Baptiste Lulli")).toBe(
      "Feuille d'émargement · Lycée Jean-Baptiste Lulli",
    );
    const long = 'e\u0301'.repeat(60);
    expect(breakable(`à ${long}`)).toBe(`à ${Array.from({ length: 60 }, () => 'e\u0301').join('\u200b')}`);
  });
});
