import type { Permission } from '#dto/access/permissions.js';
import type { CentreKind } from '#dto/centres/centre-kind.js';

interface RailEntry {
  readonly path: string;
  readonly icon: string;
  readonly label: string;
  readonly permission: Permission;
  /** Only in centres of this kind. */
  readonly kind?: CentreKind;
}

/** An entry comes with the feature behind it. */
export const railEntries: readonly RailEntry[] = [
  { path: '/sessions', icon: 'event', label: 'shell.sessions', permission: 'session:read' },
  {
    path: '/surveiller',
    icon: 'visibility',
    label: 'shell.supervision',
    permission: 'supervision:enter',
  },
  { path: '/eleves', icon: 'school', label: 'shell.students', permission: 'student:read', kind: 'SCO' },
  { path: '/equipe', icon: 'group', label: 'shell.team', permission: 'team:read' },
  { path: '/documentation', icon: 'menu_book', label: 'shell.documentation', permission: 'document:read' },
  { path: '/certificateur', icon: 'apartment', label: 'shell.desk', permission: 'centre:read' },
];
