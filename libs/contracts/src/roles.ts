/**
 * Who may hold a token. Where a role holds is its jurisdiction: a wilayah code for the first three and the auditor,
 * the id of a KIM for its officers, whose subject is then their person id.
 */
export const ROLES = ['admin_diskominfo', 'camat', 'lurah', 'ketua', 'sekretaris', 'auditor'] as const;

export type Role = (typeof ROLES)[number];
