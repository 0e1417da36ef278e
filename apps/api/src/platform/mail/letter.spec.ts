import { letter, type Letter } from './letter.js';

const content: Letter = {
  locale: 'fr',
  subject: 'Invitation <b>',
  greeting: 'Bonjour Éloïse & <script>,',
  paragraphs: ['Premier.', 'Second "entre guillemets".'],
  action: { label: 'Accepter', url: 'https://certif.example/a?b=1&c=2' },
  after: ['Une heure.'],
  signature: 'L’équipe Certif',
  support: 'aide@certif.example',
};

describe('a letter', () => {
  it('is whole as plain text, its address alone on a line', () => {
    expect(letter('a@b.fr', content).text).toBe(
      [
        'Bonjour Éloïse & <script>,',
        'Premier.',
        'Second "entre guillemets".',
        'Accepter\u00a0:\nhttps://certif.example/a?b=1&c=2',
        'Une heure.',
        'L’équipe Certif',
        'Des questions\u00a0? aide@certif.example',
      ].join('\n\n'),
    );
  });

  it('lets nothing of its content become markup', () => {
    const { html } = letter('a@b.fr', content);
    expect(html).toContain('Bonjour Éloïse &amp; &lt;script&gt;,');
    expect(html).toContain('<title>Invitation &lt;b&gt;</title>');
    expect(html).not.toContain('<script');
    expect(html).toContain('href="https://certif.example/a?b=1&amp;c=2"');
  });

  it('says its language, fits a phone, and has colours of its own in the dark', () => {
    const { html } = letter('a@b.fr', { ...content, locale: 'en' });
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('width=device-width');
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain('Questions?');
  });

  it('fetches nothing from anywhere', () => {
    expect(letter('a@b.fr', content).html).not.toMatch(/<img|<link|@import|url\(|src=/);
  });

  it('needs neither button nor support', () => {
    const { action: _, support: __, after: ___, ...plain } = content;
    const { text, html } = letter('a@b.fr', plain);
    expect(text.endsWith('L’équipe Certif')).toBe(true);
    expect(html).not.toContain('<a ');
  });
});
