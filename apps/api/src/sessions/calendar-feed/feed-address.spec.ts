import { newId } from '../../platform/database/ids.js';
import { centreOfAddress, feedAddress, isGenuine } from './feed-address.js';

const centreId = newId();
const address = feedAddress('a secret', centreId, 3);

describe('the address of a feed', () => {
  it('names its centre and is genuine for its generation alone', () => {
    expect(centreOfAddress(address)).toBe(centreId);
    expect(isGenuine(address, 'a secret', centreId, 3)).toBe(true);
    expect(isGenuine(address, 'a secret', centreId, 4)).toBe(false);
    expect(isGenuine(address, 'another secret', centreId, 3)).toBe(false);
    expect(isGenuine(address, 'a secret', newId(), 3)).toBe(false);
    expect(isGenuine(`${address}x`, 'a secret', centreId, 3)).toBe(false);
  });

  it.each(['', 'x', address.slice(1), `${address}A`, '../../etc', 'é'.repeat(54), 'z'.repeat(54)])(
    'is not %j',
    (text) => {
      expect(centreOfAddress(text)).toBeUndefined();
    },
  );
});
