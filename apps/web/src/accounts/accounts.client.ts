import { accountsEndpoints } from '#dto/accounts/accounts.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const AccountsClient = clientOf(accountsEndpoints);
