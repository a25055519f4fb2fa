import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  BiometricCode, Birth, BodyDescription, CaseState, Circumstance, ClosingReason, CustodyStatus, InformationGrade, PersonName, RecordKind, SightingEvent, SourceGrade,
} from '@homeward/shared';
import type { CaseHandling } from '../../person/index.js';
import type { CaseDocument, Photograph, Relative, Sex, SuspensionReason } from '../domain/index.js';

/** Row of one case. Nothing outside this folder sees it; the mapper beside it names every column. */
@Entity('person_case')
@Index('person_case_reference', ['country', 'organisation', 'reference'], { unique: true })
@Index('person_case_source', ['country', 'organisation', 'sourceSystem', 'sourceId'], { unique: true })
@Index('person_case_review', ['reviewDueAt'])
export class PersonCaseRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'char', length: 2 }) country!: string;
  @Column({ type: 'text' }) organisation!: string;
  @Column({ type: 'text' }) reference!: string;
  @Column({ type: 'text', nullable: true }) sourceSystem!: string | null;
  @Column({ type: 'text', nullable: true }) sourceId!: string | null;
  @Column({ type: 'text', nullable: true }) contentHash!: string | null;
  @Column({ type: 'text' }) kind!: RecordKind;
  @Column({ type: 'text' }) category!: Circumstance;
  @Column({ type: 'text' }) state!: CaseState;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'boolean' }) sought!: boolean;
  @Column({ type: 'boolean' }) dangerToLife!: boolean;
  @Column({ type: 'jsonb' }) names!: readonly PersonName[];
  @Column({ type: 'jsonb', nullable: true }) birth!: Birth | null;
  @Column({ type: 'smallint' }) sex!: Sex;
  @Column({ type: 'text', array: true }) nationalities!: readonly string[];
  @Column({ type: 'text', array: true }) languages!: readonly string[];
  @Column({ type: 'jsonb', nullable: true }) event!: SightingEvent | null;
  @Column({ type: 'jsonb', nullable: true }) body!: BodyDescription | null;
  @Column({ type: 'jsonb' }) relatives!: readonly Relative[];
  @Column({ type: 'uuid', array: true }) companions!: readonly string[];
  @Column({ type: 'jsonb' }) documents!: readonly CaseDocument[];
  @Column({ type: 'jsonb' }) biometrics!: readonly BiometricCode[];
  @Column({ type: 'jsonb' }) handling!: CaseHandling;
  @Column({ type: 'text' }) sourceGrade!: SourceGrade;
  @Column({ type: 'text' }) informationGrade!: InformationGrade;
  @Column({ type: 'text', nullable: true }) freeText!: string | null;
  @Column({ type: 'jsonb', nullable: true }) photograph!: Photograph | null;
  @Column({ type: 'text', array: true }) indicators!: readonly string[];
  @Column({ type: 'text' }) custodyStatus!: CustodyStatus;
  @Column({ type: 'text', nullable: true }) custodySince!: string | null;
  @Column({ type: 'text', nullable: true }) custodyRecordedBy!: string | null;
  @Column({ type: 'text', nullable: true }) custodyValidatedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) custodyValidatedAt!: Date | null;
  @Column({ type: 'boolean' }) tip!: boolean;
  @Column({ type: 'text' }) recordedBy!: string;
  @Column({ type: 'text', nullable: true }) validatedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) validatedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) closingReason!: ClosingReason | null;
  @Column({ type: 'text', nullable: true }) suspensionReason!: SuspensionReason | null;
  @Column({ type: 'timestamptz' }) reviewDueAt!: Date;
  @Column({ type: 'smallint', nullable: true }) reviewNoticeDays!: number | null;
  @Column({ type: 'timestamptz', nullable: true }) unreviewedSince!: Date | null;
  @Column({ type: 'timestamptz' }) registeredAt!: Date;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
}
