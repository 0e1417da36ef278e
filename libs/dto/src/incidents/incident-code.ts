/** A text as the product speaks, and in English. */
export interface Wording {
  readonly fr: string;
  readonly en: string;
}

export interface IncidentCode {
  /** What people write on the form and choose at finalisation. */
  readonly code: string;
  /** The same in the HTTP contract. */
  readonly category: string;
  readonly subcategory?: string;
  readonly incident: Wording;
  /** « Détails attendus »: none where the code says everything. */
  readonly expected?: Wording;
}

/** Codes that the incident form prints under one title. */
export interface IncidentGroup {
  readonly kind: 'candidate' | 'question' | 'other';
  readonly title: Wording;
  readonly codes: readonly IncidentCode[];
}
