// The API as a process of its own from its sources, for tests that kill it: the decorators need swc, and `#dto` the sources too.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const dto = new URL('../../../../libs/dto/src/', import.meta.url);

registerHooks({
  resolve(name, context, next) {
    if (name.startsWith('#dto/'))
      return next(new URL(name.slice(5).replace(/\.js$/, '.ts'), dto).href, context);
    const ours = /^\.\.?\/.*\.js$/.test(name) && context.parentURL?.endsWith('.ts');
    return next(ours ? name.replace(/\.js$/, '.ts') : name, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
