import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Judgement, JudgementKind } from '@homeward/shared';

/** A judgement of this organisation, as it was signed and queued. */
@Entity('judgement')
@Unique('judgement_sequence', ['candidateId', 'country', 'sequence'])
@Index('judgement_candidate', ['candidateId', 'slot'])
export class JudgementRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'judgement_pk' }) readonly judgementId!: string;
  @Column({ type: 'uuid' }) readonly candidateId!: string;
  @Column({ type: 'char', length: 1 }) readonly slot!: string;
  @Column({ type: 'char', length: 2 }) readonly country!: string;
  @Column({ type: 'text' }) readonly organisation!: string;
  @Column({ type: 'text' }) readonly kind!: JudgementKind;
  @Column({ type: 'integer' }) readonly sequence!: number;
  @Column({ type: 'jsonb' }) readonly body!: Judgement;
  @Column({ type: 'timestamptz' }) readonly givenAt!: Date;
  /** Id of the country's key under which it went out; null for those from before it was kept. */
  @Column({ type: 'text', nullable: true }) readonly signedBy!: string | null;
  /** When its key was revoked: it counts for nobody, and may be given again. */
  @Column({ type: 'timestamptz', nullable: true }) readonly voidedAt!: Date | null;
  /** The reviewer's own words. Not in `body`: they never leave the node. */
  @Column({ type: 'text', nullable: true }) readonly note!: string | null;
}

/** The last sequence per candidate: one count for both sides when both are of this country. */
@Entity('judgement_count')
export class JudgementCountRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'judgement_count_pk' }) readonly candidateId!: string;
  @Column({ type: 'integer' }) readonly lastSequence!: number;
}

/**
 * The two keys as a constraint: on one round and evidence each record has one confirmation, and no two of them are of
 * one person. Holds pseudonyms only, so it may stand above the organisations.
 */
@Entity('confirmation')
@Unique('confirmation_two_people', ['candidateId', 'round', 'evidenceDigest', 'reviewer'])
export class ConfirmationRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'confirmation_pk' }) readonly candidateId!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'confirmation_pk' }) readonly round!: number;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'confirmation_pk' }) readonly evidenceDigest!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'confirmation_pk' }) readonly publicationId!: string;
  @Column({ type: 'text' }) readonly reviewer!: string;
}
