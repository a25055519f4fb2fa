import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CandidateDocument, CandidateState, Side, Urgency } from '@homeward/shared';
import type { Slot, VerifiedJudgement } from '../domain/candidate.js';

/** One slot of a candidate as this node holds it. The columns beside the document are what lists and the clock ask for. */
@Entity('candidate')
@Check('candidate_slot', `slot in ('a', 'b')`)
@Index('candidate_work', ['country', 'organisation', 'deadlineAt', 'candidateId', 'slot'])
@Index('candidate_own_record', ['ownPublicationId'])
@Index('candidate_own_case', ['ownCaseId'])
export class CandidateRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'candidate_pk' }) readonly candidateId!: string;
  @PrimaryColumn({ type: 'char', length: 1, primaryKeyConstraintName: 'candidate_pk' }) readonly slot!: Slot;
  @Column({ type: 'char', length: 2 }) readonly country!: string;
  @Column({ type: 'text' }) readonly organisation!: string;
  @Column({ type: 'uuid' }) readonly ownCaseId!: string;
  @Column({ type: 'text' }) readonly ownPublicationId!: string;
  @Column({ type: 'bigint' }) readonly documentNumber!: string;
  @Column({ type: 'integer' }) readonly round!: number;
  @Column({ type: 'text' }) readonly state!: CandidateState;
  @Column({ type: 'text' }) readonly side!: Side;
  @Column({ type: 'text' }) readonly urgency!: Urgency;
  @Column({ type: 'boolean' }) readonly childConcerned!: boolean;
  @Column({ type: 'timestamptz' }) readonly raisedAt!: Date;
  @Column({ type: 'timestamptz' }) readonly deadlineAt!: Date;
  @Column({ type: 'timestamptz' }) readonly deadlineStartedAt!: Date;
  /** The deadline runs against this side. */
  @Column({ type: 'boolean' }) readonly awaiting!: boolean;
  @Column({ type: 'boolean' }) readonly everReleased!: boolean;
  @Column({ type: 'text', nullable: true }) readonly assignee!: string | null;
  @Column({ type: 'integer' }) readonly nudges!: number;
  @Column({ type: 'jsonb' }) readonly document!: CandidateDocument;
  @Column({ type: 'jsonb' }) readonly verdicts!: readonly VerifiedJudgement[];
  @Column({ type: 'timestamptz' }) readonly receivedAt!: Date;
}

/** Opaque ids only: what keeps a replay from bringing an erased candidate back. */
@Entity('candidate_erased')
export class CandidateErasedRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'candidate_erased_pk' }) readonly candidateId!: string;
  @PrimaryColumn({ type: 'char', length: 1, primaryKeyConstraintName: 'candidate_erased_pk' }) readonly slot!: Slot;
  @Column({ type: 'bigint' }) readonly documentNumber!: string;
  @Column({ type: 'timestamptz' }) readonly erasedAt!: Date;
}
