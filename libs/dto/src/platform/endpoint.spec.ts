import * as z from 'zod';
import { contract } from '../contract.js';
import { endpoints, pathOf, statusOf, type CallOf } from './endpoint.js';

const table = endpoints('things', {
  get: { method: 'GET', path: '/centres/:centreId/things/:thingId', summary: 'One.', answer: z.object({}) },
  make: { method: 'POST', path: '/things', summary: 'Make.', answer: z.object({}), status: 201 },
  drop: { method: 'DELETE', path: '/things/:thingId', summary: 'Drop.' },
  print: { method: 'GET', path: '/things.pdf', summary: 'Print.', produces: 'application/pdf' },
});

describe('an endpoint', () => {
  it('is named by its feature and its verb', () => {
    expect(Object.values(table).map(({ id }) => id)).toEqual([
      'things.get',
      'things.make',
      'things.drop',
      'things.print',
    ]);
  });

  it('fills its path, and lets no parameter break out of it', () => {
    expect(pathOf(table.get, { centreId: 'a', thingId: '../b?c=d' })).toBe(
      '/centres/a/things/..%2Fb%3Fc%3Dd',
    );
    const paper = endpoints('papers', {
      print: { method: 'GET', path: '/papers/:name.pdf', summary: 'Print.', produces: 'application/pdf' },
    });
    const call: CallOf<typeof paper.print> = { name: 'été' };
    expect(pathOf(paper.print, call)).toBe('/papers/%C3%A9t%C3%A9.pdf');
  });

  it('answers 200, 204 without an answer, and what it says otherwise', () => {
    expect(Object.values(table).map(statusOf)).toEqual([200, 201, 204, 200]);
  });
});

describe('the contract', () => {
  it('has no id twice, and a summary that is a sentence', () => {
    const ids = contract.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(contract.filter(({ summary }) => !/^[A-Z].*[.?]$/.test(summary)).map(({ id }) => id)).toEqual([]);
  });

  it('gives every body and answer a name in the OpenAPI document', () => {
    const shapes = contract.flatMap(({ id, body, answer }) =>
      [body, answer].flatMap((shape) => (shape ? [{ id, shape }] : [])),
    );
    expect(shapes.filter(({ shape }) => !z.globalRegistry.get(shape)?.id).map(({ id }) => id)).toEqual([]);
  });

  it('reads without an answer only what deletes, signs out or carries a file', () => {
    const silent = contract.filter(({ answer, produces }) => !answer && !produces);
    expect(silent.filter(({ method }) => method === 'GET')).toEqual([]);
  });
});
