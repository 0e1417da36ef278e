import type { HttpTestingController } from '@angular/common/http/testing';
import { answer, refuse, waiting } from '../../testing/answers';
import { surround, visit } from '../../testing/render';
import { DemoMails } from './demo-mails';

const mail = (to: string, subject: string) => ({
  to,
  subject,
  text: `Bonjour ${to}`,
  html: `<p>Bonjour ${to}</p>`,
  at: '2026-11-20T11:51:00Z',
  attachments: [],
});

describe('the mails of the demo', () => {
  let http: HttpTestingController;

  const open = async (url = '/demo/mails') => {
    http = await surround({ routes: [{ path: 'demo/mails', component: DemoMails }] });
    return visit(url);
  };

  it('are listed, and the newest is open: subject, recipient, text and HTML in a closed frame', async () => {
    const screen = await open();
    answer(http, '/demo/mails', { items: [mail('a@b.fr', 'Premier'), mail('c@d.fr', 'Second')] });
    await screen.settle();
    expect(screen.heading('Premier')).toBeTruthy();
    expect(screen.one('pre').textContent).toBe('Bonjour a@b.fr');
    const frame = screen.one<HTMLIFrameElement>('iframe');
    expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
    expect(frame.getAttribute('sandbox')).not.toContain('allow-same-origin');
    expect(frame.srcdoc).toContain('<p>Bonjour a@b.fr</p>');
    screen.all('li button')[1]!.click();
    await screen.settle();
    expect(screen.heading('Second')).toBeTruthy();
  });

  it('are those of one recipient when the address says so', async () => {
    const screen = await open('/demo/mails?to=a@b.fr');
    const call = waiting(http, '/demo/mails');
    expect(call.request.params.get('to')).toBe('a@b.fr');
    call.flush({ items: [] });
    await screen.settle();
    expect(screen.text).toContain("Aucun message n'a été envoyé à cette adresse.");
  });

  it('do not exist outside the demo', async () => {
    const screen = await open();
    refuse(http, '/demo/mails', 404, 'NOT_FOUND');
    await screen.settle();
    expect(screen.text).toContain("Cette page n'existe que dans la démonstration");
    expect(screen.text).not.toContain('la démonstration les garde ici');
    expect(screen.all('button')).toEqual([]);
  });
});
