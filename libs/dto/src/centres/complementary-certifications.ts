import * as z from 'zod';

/** The certifications that may be taken beside or instead of the core one; a centre offers those it is entitled to. */
export const COMPLEMENTARY_CERTIFICATIONS = [
  { key: 'CLEA', label: 'CléA Numérique' },
  { key: 'DROIT', label: 'Pix+ Droit' },
  { key: 'EDU_1ER_DEGRE', label: 'Pix+ Édu 1er degré' },
  { key: 'EDU_2ND_DEGRE', label: 'Pix+ Édu 2nd degré' },
  { key: 'EDU_CPE', label: 'Pix+ Édu CPE' },
  { key: 'PRO_SANTE', label: 'Pix+ Pro Santé' },
] as const;

export const complementaryCertification = z.enum(COMPLEMENTARY_CERTIFICATIONS.map(({ key }) => key));
export type ComplementaryCertification = z.infer<typeof complementaryCertification>;
