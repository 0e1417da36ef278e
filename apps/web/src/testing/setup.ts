import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.js';
import * as z from 'zod';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
z.config({ jitless: true });
