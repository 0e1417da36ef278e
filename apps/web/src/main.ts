import { bootstrapApplication } from '@angular/platform-browser';
import * as z from 'zod';
import { App } from './shell/app';
import { appConfig } from './shell/app.config';

// The content security policy allows no code made from text, which Zod would otherwise try.
z.config({ jitless: true });

void bootstrapApplication(App, appConfig);
