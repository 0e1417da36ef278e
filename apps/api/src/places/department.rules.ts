/**
 * The code of the department that a birth place lies in, as the sheet of 2020 prints it: from the INSEE code, which
 * is exact, else from the postal code; `99` abroad, and null where nothing tells.
 */
export function birthDepartment(inseeCode: string | null, postalCode: string | null): string | null {
  if (inseeCode) return departmentOfCommune(inseeCode);
  return postalCode ? departmentOfPostalCode(postalCode) : null;
}

/** Overseas departments and communities have three digits: 971 is Guadeloupe. */
export const departmentOfCommune = (code: string): string => code.slice(0, /^9[78]/.test(code) ? 3 : 2);

/** Where mail with this code is delivered, a few villages beyond a border aside. */
export function departmentOfPostalCode(code: string): string {
  // Corsica shares the postal codes 20xxx between its two departments.
  if (/^20[01]/.test(code)) return '2A';
  if (code.startsWith('20')) return '2B';
  return departmentOfCommune(code);
}
