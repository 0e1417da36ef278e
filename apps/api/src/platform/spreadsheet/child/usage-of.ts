import { readFileSync } from 'node:fs';

export interface ProcessUsage {
  /** Resident megabytes, now and at most. */
  mb: number;
  peakMb: number;
  /** Processor time of all its threads since it started, in steps of 10. */
  cpuMs: number;
}

/** The kernel counts in hundredths of a second for programs, whatever its own clock. */
const TICK_MS = 10;

/** What a process has used; zeros where there is no /proc, or no such process any more. */
export function usageOf(pid: number | undefined): ProcessUsage {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const megabytes = (name: string) =>
      Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
    return { mb: megabytes('VmRSS'), peakMb: megabytes('VmHWM'), cpuMs: cpuMsOf(pid) };
  } catch {
    return { mb: 0, peakMb: 0, cpuMs: 0 };
  }
}

/** Fields 14 and 15 of proc(5), counted behind the name, which may hold anything. */
function cpuMsOf(pid: number | undefined): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
