import type { Birth, Circumstance, ContactPoint, InformationGrade, PersonName, RecordKind, SourceGrade } from '@homeward/shared';
import type { Remark, RemarkCode } from '../sheet/remarks.js';
import type { Sex } from '../values/sex.js';

/** What a file's row becomes: the `CaseInput` of the node's GraphQL, as far as files can fill it. */
export interface CaseDraft {
  readonly reference: string;
  readonly kind: RecordKind;
  readonly category: Circumstance;
  readonly sought: boolean;
  readonly dangerToLife: boolean;
  readonly names: readonly PersonName[];
  readonly birth?: Birth;
  readonly sex: Sex;
  readonly nationalities: readonly string[];
  readonly languages: readonly string[];
  readonly event?: { readonly dateFrom: string; readonly dateTo: string; readonly country: string; readonly place?: string };
  readonly body?: { readonly heightCm?: { readonly value: number; readonly observedOn: string }; readonly marks: readonly never[] };
  readonly relatives: readonly { readonly relation: 'MOTHER' | 'FATHER'; readonly name: PersonName }[];
  readonly documents: readonly { readonly type: string; readonly number: string }[];
  readonly handling: { readonly codes: readonly string[]; readonly contact: ContactPoint };
  readonly sourceGrade: SourceGrade;
  readonly informationGrade: InformationGrade;
  /** Never leaves the node: notes, and the raw text of what could not be read. */
  readonly freeText?: string;
}

/** One row, or one person element, as it goes to the node. */
export interface DraftRow {
  readonly line: number;
  readonly sourceId: string;
  /** Of the mapped cells as they stand in the file and of the map: the same file says the same again. */
  readonly contentHash: string;
  readonly draft: CaseDraft;
  readonly remarks: readonly Remark[];
}
export interface RejectedRow { readonly line: number; readonly sourceId?: string; readonly column?: string; readonly code: RemarkCode }
export interface ReadFile {
  readonly rows: readonly DraftRow[];
  readonly rejected: readonly RejectedRow[];
  /** About the file as a whole: columns that are not used, rows that are no persons. */
  readonly notices: readonly string[];
}
