/** What a person is in a centre. */
export const CENTRE_ROLES = ['admin', 'member'] as const;
export type CentreRole = (typeof CENTRE_ROLES)[number];

/**
 * Every act that somebody can be allowed to do. The names double as the scopes of API clients.
 * `self:*` is about the person who asks, all others are about a centre and what belongs to it.
 */
export const PERMISSIONS = [
  'self:read',
  'self:update',
  'self:accept-terms',
  'session:read',
  'session:create',
  'session:update',
  'session:delete',
  'candidate:read',
  'candidate:import',
  'paper:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const ofMembers = [
  'session:read',
  'session:create',
  'session:update',
  'session:delete',
  'candidate:read',
  'candidate:import',
  'paper:read',
] as const satisfies readonly Permission[];

/** The one matrix: what each role may do in its centre (guide 1, « 2 rôles dans Pix Certif »). */
export const PERMISSIONS_OF_ROLE: Record<CentreRole, readonly Permission[]> = {
  admin: ofMembers,
  member: ofMembers,
};

/** What everybody who is signed in may do, member of a centre or not. */
export const PERMISSIONS_OF_ANYBODY = [
  'self:read',
  'self:update',
  'self:accept-terms',
] as const satisfies readonly Permission[];

/** Whether a role in a centre carries a permission. */
export function roleMay(role: CentreRole, permission: Permission): boolean {
  return PERMISSIONS_OF_ROLE[role].includes(permission);
}
