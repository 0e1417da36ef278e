/** What a letter says: a greeting, paragraphs, and at most one thing to click. */
export interface Letter {
  readonly locale: 'fr' | 'en';
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  readonly signature: string;
}

/** The letter as a mail: plain text, and HTML that reads well on a phone and in the dark. */
export function letter(
  to: string,
  content: Letter,
): { to: string; subject: string; text: string; html: string } {
  return { to, subject: content.subject, text: asText(content), html: asHtml(content) };
}

function asText({ greeting, paragraphs, action, signature }: Letter): string {
  return [greeting, ...paragraphs, ...(action ? [`${action.label} : ${action.url}`] : []), signature].join(
    '\n\n',
  );
}

function asHtml({ locale, subject, greeting, paragraphs, action, signature }: Letter): string {
  const blocks = [greeting, ...paragraphs].map((text) => `<p>${escape(text)}</p>`);
  const button = action
    ? [
        `<p><a href="${escape(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#00696d;color:#ffffff;text-decoration:none">${escape(action.label)}</a></p>`,
        `<p style="font-size:14px">${escape(action.url)}</p>`,
      ]
    : [];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(subject)}</title>
</head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto">
${[...blocks, ...button].join('\n')}
<p>${escape(signature)}</p>
</div>
</body>
</html>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
