import * as fc from 'fast-check';
import { readAddress, splitAddresses } from './addresses.js';

describe('the addresses that somebody pastes', () => {
  it.each([
    ['a@pix.fr,b@pix.fr', ['a@pix.fr', 'b@pix.fr']],
    ['a@pix.fr ; b@pix.fr\n\n c@pix.fr\td@pix.fr', ['a@pix.fr', 'b@pix.fr', 'c@pix.fr', 'd@pix.fr']],
    ['Martine Dupont <martine@pix.fr>', ['martine@pix.fr']],
    ['Martine Dupont <martine@pix.fr>, Paul <paul@pix.fr>', ['martine@pix.fr', 'paul@pix.fr']],
    ['"Dupont, Martine" <martine@pix.fr>; Durand, Paul <paul@pix.fr>', ['martine@pix.fr', 'paul@pix.fr']],
    ['zoe@pix.fr, Paul <paul@pix.fr>', ['zoe@pix.fr', 'paul@pix.fr']],
    ['mailto:a@pix.fr (b@pix.fr) "c@pix.fr"', ['a@pix.fr', 'b@pix.fr', 'c@pix.fr']],
    ['a@pix.fr, A@Pix.fr', ['a@pix.fr']],
    [' , ;\n', []],
  ])('%j are %j', (text, addresses) => {
    expect(splitAddresses(text)).toEqual(addresses);
  });

  it('come with what can’t be one, so that it can be answered', () => {
    expect(splitAddresses('martine, paul@, a@pix.fr; Zoé <zoe>')).toEqual([
      'martine',
      'paul@',
      'a@pix.fr',
      'zoe',
    ]);
  });

  it('are found again however they are joined', () => {
    const address = fc
      .tuple(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/))
      .map(([name, domain]) => `${name}@${domain}.fr`);
    const written = (one: string) =>
      fc.constantFrom(one, `Nom Prénom <${one}>`, `"Nom, Prénom" <${one}>`, `<${one}>`);
    const list = fc.uniqueArray(address, { maxLength: 8 }).chain((addresses) =>
      fc.record({
        addresses: fc.constant(addresses),
        texts: fc.tuple(...addresses.map(written)),
        separator: fc.constantFrom(';', '; ', '\n', '\r\n'),
      }),
    );
    fc.assert(
      fc.property(list, ({ addresses, texts, separator }) => {
        expect(splitAddresses(texts.join(separator))).toEqual(addresses);
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    ['Martine.Dupont@Pix.FR', 'martine.dupont@pix.fr'],
    ['astérix@pix.fr', 'astérix@pix.fr'],
    ['Martine Dupont <martine@pix.fr>', 'martine@pix.fr'],
    ['martine+certif@sous-domaine.pix.fr', 'martine+certif@sous-domaine.pix.fr'],
  ])('%s is %s', (typed, email) => {
    expect(readAddress(typed)).toEqual({ email });
  });

  it.each([
    ['martine', 'AT_MISSING'],
    ['@pix.fr', 'NAME_MISSING'],
    ['martine@', 'DOMAIN_MISSING'],
    ['martine@pix', 'DOMAIN_MISSING'],
    ['martine..dupont@pix.fr', 'FORMAT'],
    ['mar tine@pix.fr', 'FORMAT'],
    ['a@b@pix.fr', 'FORMAT'],
    [`${'a'.repeat(250)}@pix.fr`, 'TOO_LONG'],
  ])('%s is none: %s', (typed, fault) => {
    expect(readAddress(typed)).toEqual({ fault });
  });

  it('is read of any text without a throw, and read again is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readAddress(text);
        if ('email' in read) expect(readAddress(read.email)).toEqual(read);
      }),
    );
  });
});
