import { endpoints } from '../../platform/endpoint.js';
import { paperQuery } from '../paper.query.js';
import { documentsResponse } from './document.response.js';

export const documentsEndpoints = endpoints('documents', {
  list: {
    method: 'GET',
    path: '/documents',
    summary: 'Notices, checklists and short guides, with what they say and the size of their PDF.',
    query: paperQuery,
    answer: documentsResponse,
  },
  print: {
    method: 'GET',
    path: '/documents/:name.pdf',
    summary: 'One of the documents as a PDF.',
    query: paperQuery,
    produces: 'application/pdf',
  },
});
