import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Clipboard } from '@angular/cdk/clipboard';
import { TestBed } from '@angular/core/testing';
import { render, surround } from '../../testing/render';
import { CopyButton } from './copy-button';

describe('the copy button', () => {
  it('copies its text, says so to the eye and to the ear, and falls silent', async () => {
    await surround();
    const copy = jest.spyOn(TestBed.inject(Clipboard), 'copy').mockReturnValue(true);
    const announce = jest.spyOn(TestBed.inject(LiveAnnouncer), 'announce').mockResolvedValue();
    const screen = await render(CopyButton, { text: 'DGBK96', what: "Code d'accès" });
    expect(screen.has('.shown')).toBe(false);
    await screen.press("Copier : Code d'accès");
    expect(copy).toHaveBeenCalledWith('DGBK96');
    expect(announce).toHaveBeenCalledWith('Copié');
    expect(screen.one('.shown').textContent).toBe('Copié');
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await screen.settle();
    expect(screen.has('.shown')).toBe(false);
  });
});
