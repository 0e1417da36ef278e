// Node reads our TypeScript as it is (types are left out), but an import of './x.js' there means './x.ts'.
// For programs that run from the sources outside Jest's module system: its global set-up, processes that a test kills.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(name, context, next) {
    const ours = /^\.\.?\/.*\.js$/.test(name) && context.parentURL?.endsWith('.ts');
    return next(ours ? name.replace(/\.js$/, '.ts') : name, context);
  },
});
