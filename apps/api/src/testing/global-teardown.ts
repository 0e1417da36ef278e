import type { TestCluster } from './test-cluster.js';

export default async function globalTeardown(): Promise<void> {
  const shared = globalThis as { certifTestCluster?: TestCluster };
  await shared.certifTestCluster?.stop();
  delete shared.certifTestCluster;
}
