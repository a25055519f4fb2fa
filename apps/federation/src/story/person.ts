/** The one child of the story, as each country knows him. Invented. */
const daysAgo = (days: number, now: Date): string => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);

/** Smallest valid PNG; stands for a photograph. */
const PHOTOGRAPH = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const GREEK_REFERENCE = 'GR-STORY-0001';
export const GERMAN_REFERENCE = 'DE-STORY-0001';

/** Found at the coast, without parents, with the name and date that he gave. */
export const foundInGreece = (now: Date) => ({
  reference: GREEK_REFERENCE, kind: 'UNACCOMPANIED_MINOR', category: 'MIGRATION', sought: false, dangerToLife: false,
  sourceGrade: 'A', informationGrade: '1', freeText: 'Arrived without parents; asks for his mother.',
  names: [{ value: 'Yousef AL-HASSAN', script: 'Latn', part: 'FULL', kind: 'LEGAL' }],
  birth: { type: 'DATE', value: '2011-03-14', precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  sex: 1, nationalities: ['SYR'], languages: ['ara'],
  event: { dateFrom: daysAgo(20, now), dateTo: daysAgo(20, now), country: 'GR', place: 'Vathy', latitude: 37.75, longitude: 26.98, errorKm: 10 },
  body: { heightCm: { value: 161, observedOn: daysAgo(19, now) }, eyeColour: { value: 'BROWN', observedOn: daysAgo(19, now) }, marks: [{ code: 'SCAR_LEFT_FOREARM', observedOn: daysAgo(19, now) }] },
  relatives: [{ relation: 'MOTHER', name: { value: 'Amina AL-HASSAN', script: 'Latn', part: 'FULL', kind: 'LEGAL' } }],
  companions: [], documents: [], biometrics: [], indicators: [],
  photograph: { mediaType: 'image/png', base64: PHOTOGRAPH },
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Child Protection Samos', email: 'duty@gr.example' } },
});

/** On file since his family reported him: Arabic script, family name first, an age and no date. */
export const missingInGermany = (now: Date) => ({
  reference: GERMAN_REFERENCE, kind: 'MISSING_CHILD', category: 'MIGRATION', sought: true, dangerToLife: false,
  sourceGrade: 'B', informationGrade: '2', freeText: 'Reported by his uncle.',
  names: [{ value: 'الحسن يوسف', script: 'Arab', part: 'FULL', kind: 'LEGAL' }],
  birth: { type: 'AGE', minYears: 14, maxYears: 16, asOf: daysAgo(30, now), estimated: true },
  sex: 1, nationalities: ['SYR'], languages: ['ara'],
  event: { dateFrom: daysAgo(60, now), dateTo: daysAgo(50, now), country: 'TR', place: 'Izmir', latitude: 38.42, longitude: 27.14, errorKm: 30 },
  body: { heightCm: { value: 160, observedOn: daysAgo(60, now) }, eyeColour: { value: 'BROWN', observedOn: daysAgo(60, now) }, marks: [{ code: 'SCAR_LEFT_FOREARM', observedOn: daysAgo(60, now) }] },
  relatives: [{ relation: 'MOTHER', name: { value: 'أمينة الحسن', script: 'Arab', part: 'FULL', kind: 'LEGAL' } }],
  companions: [], documents: [], biometrics: [], indicators: [],
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Missing Persons Unit Nordhausen', email: 'duty@de.example' } },
});

/** What must not reach Germany before a supervisor in Greece discloses it. */
export const GREEK_SECRETS = ['Yousef', 'HASSAN', '2011-03-14', 'Amina', 'Vathy', '37.75', 'asks for his mother', GREEK_REFERENCE, PHOTOGRAPH] as const;
/** What never reaches Greece: relatives' names, free text, reference. */
export const GERMAN_SECRETS = ['أمينة', 'his uncle', GERMAN_REFERENCE] as const;
