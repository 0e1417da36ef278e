import type { Language } from '#dto/platform/language.js';

/** What a letter says: a greeting, paragraphs, and at most one thing to click. */
export interface Letter {
  readonly locale: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  /** What is said below the button: for how long it works, what to do if it was not you. */
  readonly after?: readonly string[];
  readonly signature: string;
  /** « Des questions ? » and where to put them (product decision 16). */
  readonly support?: string | undefined;
}

/** The letter as a mail: plain text, and HTML that reads well on a phone and in the dark. */
export function letter(
  to: string,
  content: Letter,
): { to: string; subject: string; text: string; html: string } {
  return { to, subject: content.subject, text: asText(content), html: asHtml(content) };
}

const QUESTIONS: Record<Language, string> = { fr: 'Des questions\u00a0?', en: 'Questions?' };
const COLON: Record<Language, string> = { fr: '\u00a0:', en: ':' };
const PASTE: Record<Language, string> = {
  fr: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
  en: 'If the button does not work, copy this address into your browser:',
};

function asText(content: Letter): string {
  const { locale, greeting, paragraphs, action, after = [], signature, support } = content;
  return [
    greeting,
    ...paragraphs,
    // The address stands alone on its line, so that no program takes a sign after it for a part of it.
    ...(action ? [`${action.label}${COLON[locale]}\n${action.url}`] : []),
    ...after,
    signature,
    ...(support ? [`${QUESTIONS[locale]} ${support}`] : []),
  ].join('\n\n');
}

// Programs that know no dark mode show the light colours; those that turn colours by themselves find them declared.
const STYLES = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background:#f3f6f5;color:#171d1c}
.sheet{background:#ffffff;color:#171d1c}
.quiet{color:#4a5553}
.button{background:#00696d;color:#ffffff}
a{color:#00696d}
@media (prefers-color-scheme:dark){
body,.ground{background:#101414 !important}
.sheet{background:#191e1d !important;color:#dfe4e2 !important}
.quiet{color:#b3bebc !important}
.button{background:#7fd4ce !important;color:#003735 !important}
a{color:#7fd4ce}
}
@media (max-width:600px){.sheet{padding:24px 16px !important}}`;

function asHtml(content: Letter): string {
  const { locale, subject, greeting, paragraphs, action, after = [], signature, support } = content;
  const say = (text: string) => `<p style="margin:0 0 16px">${escape(text)}</p>`;
  const quiet = (html: string) =>
    `<p class="quiet" style="margin:0 0 16px;font-size:14px;line-height:1.45;overflow-wrap:anywhere">${html}</p>`;
  const link = (url: string, text = url) => `<a href="${escape(url)}">${escape(text)}</a>`;
  const button = (url: string, label: string) =>
    `<p style="margin:8px 0 24px"><a class="button" href="${escape(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;font-weight:600;text-decoration:none">${escape(label)}</a></p>`;
  const body = [
    say(greeting),
    ...paragraphs.map(say),
    ...(action ? [button(action.url, action.label)] : []),
    ...after.map(say),
    ...(action ? [quiet(`${escape(PASTE[locale])}<br>${link(action.url)}`)] : []),
    say(signature),
    ...(support ? [quiet(`${escape(QUESTIONS[locale])} ${link(`mailto:${support}`, support)}`)] : []),
  ];
  // A table, because some programs for the desk know no other way to keep a width.
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(subject)}</title>
<style>${STYLES}</style>
</head>
<body>
<table class="ground" role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f6f5"><tr><td align="center" style="padding:24px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr>
<td class="sheet" align="left" style="padding:32px 40px;border-radius:12px;background:#ffffff;font:16px/1.5 system-ui,'Segoe UI',Roboto,sans-serif">
<p style="margin:0 0 24px;font-size:20px;font-weight:700">Certif</p>
${body.join('\n')}
</td></tr></table>
</td></tr></table>
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
