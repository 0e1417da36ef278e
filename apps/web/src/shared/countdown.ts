import { DestroyRef, Service, computed, inject, signal } from '@angular/core';

/** The seconds that somebody who is blocked still has to wait. */
@Service({ autoProvided: false })
export class Countdown {
  private readonly left = signal(0);
  private timer: ReturnType<typeof setInterval> | undefined;

  readonly running = computed(() => this.left() > 0);
  readonly text = computed(() => {
    const minutes = Math.floor(this.left() / 60);
    const seconds = String(this.left() % 60).padStart(2, '0');
    return `${minutes}:${seconds}`;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  from(seconds: number): void {
    this.stop();
    this.left.set(seconds);
    if (seconds === 0) return;
    // The end is an instant and not a count of ticks: a sleeping tab ticks rarely.
    const end = Date.now() + seconds * 1000;
    this.timer = setInterval(() => {
      this.left.set(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
      if (!this.running()) this.stop();
    }, 1000);
  }

  private stop(): void {
    clearInterval(this.timer);
  }
}
