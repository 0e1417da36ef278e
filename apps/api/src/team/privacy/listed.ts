/**
 * SQL for the rows of people in lists of candidates and pupils, with the account whose row it is; an account that was
 * erased is none. The condition speaks of `told` and is put to each list by itself, so that their indexes serve.
 */
export const listed = (condition: string): string => `(
  select told.id, told.identity, told.last_name, told.first_name, told.birthdate, told.email, told.centre_id,
         told.session_id, null::varchar as ine, told.external_id, owner.id as account_id
    from candidates as told left join accounts as owner on owner.id = told.account_id where ${condition}
  union all
  select told.id, told.identity, told.last_name, told.first_name, told.birthdate, told.email, told.centre_id,
         null, told.ine, told.external_id, told.account_id
    from students as told where ${condition})`;
