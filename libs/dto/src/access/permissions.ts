/** What a person is in a centre. */
export const CENTRE_ROLES = ['admin', 'member'] as const;
export type CentreRole = (typeof CENTRE_ROLES)[number];

/**
 * Every act that somebody can be allowed to do. The names double as the scopes of API clients.
 * `self:*` is about the person who asks, `document:*` and `place:*` about what everybody may read, `centre:*` and
 * `person:*` are the certifier's, `supervision:*` about a session that one enters by its password, `sitting:*` about what one
 * joins as a candidate, all others are about a centre and what belongs to it.
 */
export const PERMISSIONS = [
  'self:read',
  'self:update',
  'self:accept-terms',
  'self:join',
  'self:erase',
  'self:place',
  'centre:read',
  'centre:open',
  'centre:update',
  'centre:archive',
  'person:read',
  'person:erase',
  'team:read',
  'team:manage',
  'settings:manage',
  'member:leave',
  'document:read',
  'place:read',
  'profile:push',
  'student:read',
  'student:import',
  'student:enrol',
  'student:credentials',
  'session:read',
  'session:create',
  'session:update',
  'session:delete',
  'session:mass-import',
  'calendar:manage',
  'candidate:read',
  'candidate:import',
  'candidate:create',
  'candidate:update',
  'candidate:delete',
  'paper:read',
  'convocation:send',
  'finalisation:read',
  'finalisation:prepare',
  'sitting:join',
  'sitting:read',
  'supervision:enter',
  'supervision:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const ofMembers = [
  'team:read',
  'member:leave',
  'profile:push',
  'student:read',
  'student:import',
  'student:enrol',
  'student:credentials',
  'session:read',
  'session:create',
  'session:update',
  'session:delete',
  'session:mass-import',
  'calendar:manage',
  'candidate:read',
  'candidate:import',
  'candidate:create',
  'candidate:update',
  'candidate:delete',
  'paper:read',
  'convocation:send',
  'finalisation:read',
  'finalisation:prepare',
] as const satisfies readonly Permission[];

/** What administrators may beyond that: « gérer les accès de leurs collaborateurs ». */
const ofAdministrators = ['team:manage', 'settings:manage'] as const satisfies readonly Permission[];

/** The one matrix: what each role may do in its centre (guide 1, « 2 rôles dans Pix Certif »). */
export const PERMISSIONS_OF_ROLE: Record<CentreRole, readonly Permission[]> = {
  admin: [...ofMembers, ...ofAdministrators],
  member: ofMembers,
};

/** What everybody who is signed in may do, member of a centre or not. */
export const PERMISSIONS_OF_ANYBODY: readonly Permission[] = [
  'self:read',
  'self:update',
  'self:accept-terms',
  'self:join',
  'self:erase',
  'self:place',
  'document:read',
  'place:read',
  'sitting:join',
  'supervision:enter',
];

/** What the staff of the certifier may do, in every centre: it goes with the person and not with a role in a centre. */
export const PERMISSIONS_OF_CERTIFIERS: readonly Permission[] = [
  'centre:read',
  'centre:open',
  'centre:update',
  'centre:archive',
  'person:read',
  'person:erase',
];

/**
 * What somebody may do in a session that they entered by its number and password: membership of its centre alone gives
 * no right to supervise.
 */
export const PERMISSIONS_OF_INVIGILATORS: readonly Permission[] = ['supervision:read'];

/** What somebody may do in a session that they joined as a candidate: they alone, with the account that joined. */
export const PERMISSIONS_OF_CANDIDATES: readonly Permission[] = ['sitting:read'];

/** Whether a role in a centre carries a permission. */
export function roleMay(role: CentreRole, permission: Permission): boolean {
  return PERMISSIONS_OF_ROLE[role].includes(permission);
}

/** Whether an act is the certifier's own: no role in a centre carries it. */
export function isCertifiersAct(permission: Permission): boolean {
  return PERMISSIONS_OF_CERTIFIERS.includes(permission);
}

/** Whether an act is for those who entered the session's supervision. */
export function isInvigilatorsAct(permission: Permission): boolean {
  return PERMISSIONS_OF_INVIGILATORS.includes(permission);
}

/** Whether an act is for the one who joined as that candidate. */
export function isCandidatesAct(permission: Permission): boolean {
  return PERMISSIONS_OF_CANDIDATES.includes(permission);
}
