import { aboutResponse } from './about.response.js';
import { bounceResponse } from './bounce.response.js';
import { capturedMailsQuery, capturedMailsResponse } from './captured-mails.response.js';
import { endpoints } from './endpoint.js';
import { healthResponse } from './health.response.js';

export const platformEndpoints = endpoints('platform', {
  live: {
    method: 'GET',
    path: '/health/live',
    summary: 'Is the process alive?',
    answer: healthResponse,
  },
  ready: {
    method: 'GET',
    path: '/health/ready',
    summary: 'Can the process serve? 503 with what is down when it cannot.',
    answer: healthResponse,
    problems: ['NOT_READY'],
  },
  about: {
    method: 'GET',
    path: '/about',
    summary:
      'The name of the certifier, the addresses of support and data protection, and whether this is a demo.',
    answer: aboutResponse,
  },
  reportBounce: {
    method: 'POST',
    path: '/mail/bounces',
    summary:
      'For the mail system, with the bearer `MAIL_EVENTS_SECRET`: the report (RFC 3464) of a mail that came back later.',
    upload: true,
    answer: bounceResponse,
  },
  capturedMails: {
    method: 'GET',
    path: '/demo/mails',
    summary: 'The mails that the demo captured instead of sending them, newest first.',
    query: capturedMailsQuery,
    answer: capturedMailsResponse,
  },
});
