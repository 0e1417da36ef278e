import { createRequire } from 'node:module';
import type { TestCluster } from './test-cluster.js';

/**
 * What needs PostgreSQL gets a cluster of its own for the run, or uses the server of DATABASE_URL. Test files find it by
 * CERTIF_TEST_DATABASE_URL. Several projects name this set-up: the first one starts the cluster.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env['CERTIF_TEST_DATABASE_URL']) return;
  if (process.env['DATABASE_URL']) {
    process.env['CERTIF_TEST_DATABASE_URL'] = process.env['DATABASE_URL'];
    return;
  }
  createRequire(import.meta.url)('./own-typescript.mjs');
  const { startTestCluster } = await import('./test-cluster.js');
  const cluster = await startTestCluster();
  (globalThis as WithCluster).certifTestCluster = cluster;
  process.env['CERTIF_TEST_DATABASE_URL'] = cluster.url;
}

interface WithCluster {
  certifTestCluster?: TestCluster;
}
