import type { ErasureResponse, PeopleResponse, PersonalDataResponse } from '#dto/team/privacy/privacy.js';
import { newId } from '../platform/database/ids.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import type { BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { TestApi } from './start-api.js';

/** The certifier, at the page of people. */
export async function certifierOf(api: TestApi) {
  const account = await anAccount().certifier().save(api.database);
  const client = await api.signedIn(account);
  const find = async (path: string, body: object) =>
    (await client.post<PeopleResponse>(`/certifier/people/${path}`, body)).body;
  return {
    id: account.id,
    client,
    byAddress: (address: string) => find('by-address', { address }),
    byName: (lastName: string, firstName: string, birthdate: string) =>
      find('by-name', { lastName, firstName, birthdate }),
    exportOf: (id = '') => client.get<PersonalDataResponse>(`/certifier/people/${id}/personal-data`),
    erase: (id = '') => client.post<ErasureResponse>(`/certifier/people/${id}/erasure`),
  };
}

const SOMEBODY = {
  lastName: 'QUATREBARBES',
  firstName: 'Zephirine',
  birthdate: '2001-07-04',
  sex: 'F',
  birthCountry: 'France',
  birthPostalCode: '75001',
  birthCity: 'Paris',
  billingMode: 'FREE',
};

/** A member who enrols candidates by the form, each in a session of their own. */
export async function enrolling(api: TestApi, centre: BuiltCentre) {
  const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  const enrol = async (changes: object = {}, date = '2099-06-15') => {
    const session = await aSession().on(date).save(api.database, centre.id);
    const path = `/sessions/${session.id}/candidates`;
    const key = { 'idempotency-key': newId() };
    const { status, body } = await member.post<{ id: string }>(path, { ...SOMEBODY, ...changes }, key);
    if (status !== 201) throw new Error(`nobody was enrolled: ${status}`);
    return { session, path: `${path}/${body.id}`, id: body.id };
  };
  return { member, enrol };
}

/** An account has joined as a candidate. */
export async function joinedBy(api: TestApi, candidateId: string, accountId: string): Promise<void> {
  await api.database.sql('update candidates set account_id = $2, joined_at = now() where id = $1', [
    candidateId,
    accountId,
  ]);
}
