import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(__dirname, '..', 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Node looks in the package's own node_modules, then in each one above it. */
function isFound(name: string, from: string): boolean {
  if (`${from ? `${from}/` : ''}node_modules/${name}` in packages) return true;
  return from !== '' && isFound(name, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)));
}

describe('package-lock.json', () => {
  // The registry may have a release for one platform and not yet for its twins: `npm i` then writes a file that `npm ci` refuses.
  it('holds every optional package that its packages name', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isFound(name, path)),
    );
    expect(missing).toEqual([]);
  });

  it('names no address to download from, so that each machine uses its own registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });
});
