// A Certif that only owns the server of a folder, for tests to kill.
import '../../../../testing/own-typescript.mjs';

const { startEmbeddedPostgres } = await import('../embedded-postgres.ts');
await startEmbeddedPostgres({ dataDir: process.argv[2], durable: false });
console.log('ready');
setInterval(() => undefined, 60_000);
