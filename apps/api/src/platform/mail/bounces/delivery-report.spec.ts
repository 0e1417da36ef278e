import { deliveryReport } from '../testing/delivery-report.js';
import { readDeliveryReport } from './delivery-report.js';

const MAIL = '01a1ff20-bbd0-75eb-817b-2852c51d9e3a';
const read = (given: Parameters<typeof deliveryReport>[1] = {}) =>
  readDeliveryReport(deliveryReport(MAIL, given));

describe('a report of the mail system', () => {
  it.each([
    ['5.1.1', 'ADDRESS_REFUSED'],
    ['5.2.1', 'ADDRESS_REFUSED'],
    ['5.2.2', 'MAIL_REFUSED'],
    ['5.7.1', 'MAIL_REFUSED'],
    ['4.4.1', 'SERVER_UNREACHABLE'],
  ])('tells which mail is lost, and with status %s why: %s', async (status, trouble) => {
    expect(await read({ status })).toEqual({ mailId: MAIL, trouble });
  });

  it('is read where the mail came back by its headers alone, or encoded', async () => {
    expect(await read({ returned: 'text/rfc822-headers' })).toMatchObject({ mailId: MAIL });
    expect(await read({ encoding: 'base64' })).toMatchObject({ mailId: MAIL });
  });

  it('is no loss where a mail is late or was relayed, or is not ours', async () => {
    expect(await read({ action: 'delayed', status: '4.4.1' })).toBeNull();
    expect(await readDeliveryReport(deliveryReport('somebody-elses'))).toBeNull();
  });

  it.each([
    ['another mail', 'From: a@b.fr\r\nSubject: Je suis en vacances\r\n\r\nA bientôt'],
    ['nonsense', '\0\u0001\u0002'],
    ['nothing', ''],
    ['parts without end', 'Content-Type: multipart/report; boundary=B\r\n\r\n' + '--B\r\n'.repeat(2000)],
  ])('is not found in %s', async (_, text) => {
    expect(await readDeliveryReport(Buffer.from(text))).toBeUndefined();
  });
});
